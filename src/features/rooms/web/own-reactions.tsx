import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { currentItem } from './agenda-view.ts'
import classes from './panel.module.css'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { useOwnReactions } from './use-own-reactions.ts'

/** “Same here” and “we can help”, for one of one’s teams while another is on. */
export function OwnReactions() {
  const t = useText()
  const { teams } = useOrganisation()
  const { room } = useRoomHere()
  const on = currentItem(room)?.team?.slug ?? null
  const own = teams.filter(({ slug }) => slug !== on)
  const [chosen, setChosen] = useState('')
  const team = own.find(({ slug }) => slug === chosen) ?? own[0]
  const { isSaid, toggle } = useOwnReactions(team?.slug ?? null)
  if (on === null || team === undefined) return null
  return (
    <div className={classes.body}>
      {own.length > 1 && (
        <NativeSelect
          aria-label={t(texts.reactAs)}
          data={own.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={team.slug}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button
          variant={isSaid('same-here') ? 'filled' : 'default'}
          aria-pressed={isSaid('same-here')}
          onClick={() => toggle('same-here')}
        >
          {t(texts.sameHere)}
        </Button>
        <Button
          variant={isSaid('can-help') ? 'filled' : 'default'}
          aria-pressed={isSaid('can-help')}
          onClick={() => toggle('can-help')}
        >
          {t(texts.canHelp)}
        </Button>
      </div>
    </div>
  )
}
