import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTeamChoices } from '#features/actions/web/use-choices.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import type { NoticeDraft } from './notice-draft.ts'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

type AudienceFieldsProps = {
  readonly draft: Pick<NoticeDraft, 'isForAll' | 'teams'>
  readonly onChange: (part: Partial<NoticeDraft>) => void
}

/** From so many teams on, one looks for them by name. */
const searchedFrom = 12

export function AudienceFields({ draft, onChange }: AudienceFieldsProps) {
  const t = useText()
  const teams = useTeamChoices()
  const [search, setSearch] = useState('')
  const fitting = teams.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()))
  const choose = (slug: string, isChosen: boolean) =>
    onChange({
      teams: isChosen ? [...draft.teams, slug] : draft.teams.filter((team) => team !== slug),
    })
  return (
    <div className={classes.group}>
      <Segmented
        label={t(texts.audience)}
        options={[
          { value: 'all', text: t(texts.everyTeam) },
          { value: 'chosen', text: t(texts.chosenTeams) },
        ]}
        value={draft.isForAll ? 'all' : 'chosen'}
        onChange={(value) => onChange({ isForAll: value === 'all' })}
      />
      {!draft.isForAll && (
        <fieldset className={classes.group}>
          <legend>{t(texts.teamsChosen, { count: draft.teams.length })}</legend>
          {teams.length >= searchedFrom && (
            <TextInput
              type="search"
              aria-label={t(texts.findTeams)}
              placeholder={t(texts.findTeams)}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <div className={classes.choices}>
            {fitting.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                checked={draft.teams.includes(value)}
                onChange={(event) => choose(value, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
