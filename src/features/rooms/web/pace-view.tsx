import { useText } from '#web/texts/language-provider.tsx'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'

export function PaceView() {
  const t = useText()
  const { fine, slower, faster } = useRoomHere().room.pace
  const said = fine + slower + faster
  return (
    <PanelSection
      title={t(texts.pace)}
      empty={said === 0 ? t(texts.paceNobody) : t(texts.paceCounts, { fine, slower, faster })}
    />
  )
}
