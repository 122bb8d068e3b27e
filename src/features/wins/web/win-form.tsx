import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMetricChoices } from '#features/actions/web/use-choices.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { winTexts as texts } from './texts.ts'
import { useOwnTeams } from './use-own-teams.ts'
import { emptyDraft, useTellWin } from './use-tell-win.ts'
import classes from './win-form.module.css'

/** One line is enough; team and kind stay as they were for the next one. */
export function WinForm() {
  const t = useText()
  const { teams: own } = useOrganisation()
  const teams = useOwnTeams()
  const metrics = useMetricChoices()
  const { tell, error, isPending } = useTellWin()
  const [draft, setDraft] = useState(() => emptyDraft(own[0]?.slug ?? null))
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.text.trim() === '' || isPending) return
    tell(draft, () => setDraft(emptyDraft(draft.team)))
  }
  return (
    <form className={classes.form} onSubmit={submit} data-print="hidden">
      {error && <ReadProblem error={error} />}
      <TextInput
        className={classes.text}
        aria-label={t(texts.newWin)}
        placeholder={t(texts.newWin)}
        maxLength={500}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t(texts.team)}
        data={[...teams, { value: '', label: t(texts.ofAll) }]}
        value={draft.team ?? ''}
        onChange={(event) => change({ team: event.currentTarget.value || null })}
      />
      <NativeSelect
        aria-label={t(texts.metric)}
        data={[{ value: '', label: t(texts.noMetric) }, ...metrics]}
        value={draft.metric ?? ''}
        onChange={(event) => change({ metric: event.currentTarget.value || null })}
      />
      <Checkbox
        className={classes.check}
        label={t(texts.prevented)}
        checked={draft.prevented}
        onChange={(event) => change({ prevented: event.currentTarget.checked })}
      />
      <Button type="submit" loading={isPending}>
        {t(texts.tell)}
      </Button>
    </form>
  )
}
