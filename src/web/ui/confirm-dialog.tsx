import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './confirm-dialog.module.css'
import { ModalDialog } from './modal-dialog.tsx'
import { uiTexts as texts } from './texts.ts'

type ConfirmDialogProps = {
  /** The question: "End this review?". */
  readonly title: string
  /** What will happen, and what cannot be taken back. */
  readonly children: ReactNode
  /** The verb again: "End review". */
  readonly confirmLabel: string
  /** "delete" is rust; "send" and "end" are ink. */
  readonly act: 'end' | 'send' | 'delete'
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly isBusy?: boolean
}

/** Only for what cannot be undone: end, send, delete. Everything else is done and offered back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText()
  return (
    <ModalDialog label={props.title} onClose={props.onCancel}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          props.onConfirm()
        }}
      >
        <h2>{props.title}</h2>
        <div className={classes.words}>{props.children}</div>
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onCancel}>
            {t(texts.cancel)}
          </Button>
          <Button
            type="submit"
            color={props.act === 'delete' ? 'bad' : undefined}
            loading={props.isBusy}
          >
            {props.confirmLabel}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
