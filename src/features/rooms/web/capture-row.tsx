import { IconX } from '@tabler/icons-react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { currentItem } from './agenda-view.ts'
import { captureOf, emptyDraft } from './capture-draft.ts'
import { captureKindName } from './capture-kinds.ts'
import classes from './panel.module.css'
import { panelTexts as texts } from './panel-texts.ts'
import type { Capture } from './room.ts'
import { useRoomHere } from './room-context.tsx'

/** A capture with the way back, and the way back from that. */
export function CaptureRow({ capture }: { readonly capture: Capture }) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { room, mayWrite, outbox } = useRoomHere()
  const isElsewhere = capture.item !== currentItem(room)?.id
  const facts = [...(isElsewhere && capture.team ? [capture.team.name] : []), capture.by]

  function takeBack() {
    outbox.say({ kind: 'withdraw-capture', capture: capture.id })
    const { kind, text, item, team, metric } = capture
    const about = { item, team, metric: metric === null ? null : { key: metric, name: metric } }
    const again = captureOf({ ...emptyDraft, kind, text }, about, newId())
    if (again) offerUndo({ text: t(texts.takenBack), undo: () => outbox.say(again) })
  }

  return (
    <li className={classes.entry}>
      <span className={classes.words}>
        <span className={classes.quiet}>{captureKindName(t, capture.kind)}</span> {capture.text}{' '}
        <span className={classes.quiet}>{facts.join(', ')}</span>
      </span>
      {mayWrite && (
        <IconButton label={t(texts.takeBack, { text: capture.text })} onClick={takeBack}>
          <IconX size={14} stroke={1.5} />
        </IconButton>
      )}
    </li>
  )
}
