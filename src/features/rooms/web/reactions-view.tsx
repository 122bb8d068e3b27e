import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { currentItem } from './agenda-view.ts'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import type { Reaction } from './room.ts'
import { useRoomHere } from './room-context.tsx'

/** "Ledger and Search too", "Data can help": what teams said of the item that is on. */
export function ReactionsView() {
  const t = useText()
  const format = useFormat()
  const { room } = useRoomHere()
  const item = currentItem(room)?.id
  const said = room.reactions.filter((reaction) => reaction.item === item)
  const teamsOf = (kind: Reaction['kind']) => [
    ...new Set(said.flatMap((one) => (one.kind === kind ? [one.team.name] : []))),
  ]
  const same = teamsOf('same-here')
  const help = teamsOf('can-help')
  if (said.length === 0) return null
  return (
    <PanelSection title={t(texts.reactionsHere)}>
      {same.length > 0 && <p>{t(texts.saidSame, { teams: format.list(same) })}</p>}
      {help.length > 0 && <p>{t(texts.saidHelp, { teams: format.list(help) })}</p>}
    </PanelSection>
  )
}
