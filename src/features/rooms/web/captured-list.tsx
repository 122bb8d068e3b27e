import { useText } from '#web/texts/language-provider.tsx'
import { CaptureRow } from './capture-row.tsx'
import { splitCaptures } from './captured-here.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'

/** What was written down while this item was on, by anybody; what came before is folded. */
export function CapturedList() {
  const t = useText()
  const { room, outbox } = useRoomHere()
  const leaving = new Set(
    outbox.entries.flatMap(({ command, refusal }) =>
      command.kind === 'withdraw-capture' && refusal === null ? [command.capture] : [],
    ),
  )
  const captures = room.captures.filter(({ id }) => !leaving.has(id))
  const { here, before } = splitCaptures({ captures, clock: room.clock })
  return (
    <PanelSection
      title={t(texts.capturedHere)}
      count={here.length}
      {...(here.length === 0 ? { empty: t(texts.nothingCaptured) } : {})}
    >
      <ul className={classes.list}>
        {here.map((capture) => (
          <CaptureRow key={capture.id} capture={capture} />
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary className={classes.quiet}>
            {t(texts.capturedBefore, { count: before.length })}
          </summary>
          <ul className={classes.list}>
            {before.map((capture) => (
              <CaptureRow key={capture.id} capture={capture} />
            ))}
          </ul>
        </details>
      )}
    </PanelSection>
  )
}
