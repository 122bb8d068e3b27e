import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { captureOf, dated } from './capture-draft.ts'
import { CaptureFields } from './capture-fields.tsx'
import classes from './capture-form.module.css'
import { CaptureKeys } from './capture-keys.tsx'
import { captureKindTexts } from './capture-kinds.ts'
import { CaptureLink } from './capture-link.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { useAbout } from './use-about.ts'
import type { KeptDraft } from './use-capture-draft.ts'
import { useVisit } from './use-visit.ts'

/** One field for whatever is worth writing down; Enter writes it, and nothing typed is lost. */
export function CaptureForm({ kept }: { readonly kept: KeptDraft }) {
  const t = useText()
  const { outbox, clockOffsetMs } = useRoomHere()
  const offerUndo = useOfferUndo()
  const field = useRef<HTMLTextAreaElement>(null)
  const visit = useVisit(field)
  const { change, clear } = kept
  const draft = dated(kept.draft, Date.now() + clockOffsetMs)
  const talkedAbout = useAbout()
  const about = draft.about ?? talkedAbout

  function write() {
    const command = captureOf(draft, about, newId())
    if (command === null) return
    outbox.say(command)
    clear()
    const undo = () => outbox.say({ kind: 'withdraw-capture', capture: command.body.id })
    offerUndo({ text: t(texts.captured), undo })
  }

  function byKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.currentTarget.blur()
      visit.goBack()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    write()
    visit.goBack()
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        write()
        field.current?.focus()
      }}
    >
      <CaptureKeys onKind={(kind) => change({ kind })} onCome={visit.come} />
      <CaptureLink
        about={about}
        talkedAbout={talkedAbout}
        onLink={(next) => change({ about: next })}
      />
      <div className={classes.kinds}>
        <Segmented
          label={t(texts.captureKind)}
          labelHidden
          options={captureKindTexts.map(({ kind, name }) => ({ value: kind, text: t(name) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <Textarea
        ref={field}
        aria-label={t(texts.captureField)}
        placeholder={t(texts.captureHint)}
        autosize={false}
        rows={2}
        maxLength={500}
        value={draft.text}
        onChange={(event) => {
          const text = event.currentTarget.value
          change({ text, about: text === '' ? null : about })
        }}
        onKeyDown={byKey}
      />
      <CaptureFields draft={draft} about={about} onChange={change} />
      <Button type="submit" variant="default" className={classes.write}>
        {t(texts.write)}
      </Button>
    </form>
  )
}
