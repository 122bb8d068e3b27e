import { useText } from '#web/texts/language-provider.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'

export function PaceView() {
  const t = useText()
  const { fine, slower, faster } = useRoomHere().room.pace
  const nobody = fine + slower + faster === 0
  return (
    <PanelSection title={t(texts.pace)}>
      <p className={nobody ? classes.quiet : undefined}>
        {nobody ? t(texts.paceNobody) : t(texts.paceCounts, { fine, slower, faster })}
      </p>
    </PanelSection>
  )
}
