import { IconX } from '@tabler/icons-react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { currentItem } from './agenda-view.ts'
import { captureOf, emptyDraft } from './capture-draft.ts'
import { captureKindName } from './capture-kinds.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import type { Capture } from './room.ts'
import { useRoomHere } from './room-context.tsx'

/** What was written down while this item was on, by anybody; newest first. */
export function CapturedList() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { room, mayWrite, outbox } = useRoomHere()
  const item = currentItem(room)?.id ?? null
  const leaving = new Set(
    outbox.entries.flatMap(({ command, refusal }) =>
      command.kind === 'withdraw-capture' && refusal === null ? [command.capture] : [],
    ),
  )
  const captures = room.captures
    .filter((capture) => capture.item === item && !leaving.has(capture.id))
    .toReversed()

  function takeBack(capture: Capture) {
    outbox.say({ kind: 'withdraw-capture', capture: capture.id })
    const again = captureOf(
      { ...emptyDraft, kind: capture.kind, text: capture.text },
      {
        item: capture.item,
        team: capture.team,
        metric: capture.metric === null ? null : { key: capture.metric, name: capture.metric },
      },
      newId(),
    )
    if (again) offerUndo({ text: t(texts.takenBack), undo: () => outbox.say(again) })
  }

  return (
    <PanelSection
      title={t(texts.capturedHere)}
      count={captures.length}
      {...(captures.length === 0 ? { empty: t(texts.nothingCaptured) } : {})}
    >
      <ul className={classes.list}>
        {captures.map((capture) => (
          <li key={capture.id} className={classes.entry}>
            <span className={classes.words}>
              <span className={classes.quiet}>{captureKindName(t, capture.kind)}</span>{' '}
              {capture.text} <span className={classes.quiet}>{capture.by}</span>
            </span>
            {mayWrite && (
              <IconButton
                label={t(texts.takeBack, { text: capture.text })}
                onClick={() => takeBack(capture)}
              >
                <IconX size={14} stroke={1.5} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
