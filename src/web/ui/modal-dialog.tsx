import { type ReactNode, useLayoutEffect, useRef } from 'react'
import classes from './modal-dialog.module.css'

type ModalDialogProps = {
  /** Names the dialog for screen readers. */
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly placement?: 'middle' | 'top'
  /** Where a click beside the dialog must not lose what was typed. */
  readonly keepOnOutsideClick?: boolean
}

/** Open as long as it is rendered; the browser keeps the focus inside and gives it back afterwards. */
export function ModalDialog(props: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-placement={props.placement ?? 'middle'}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current && !props.keepOnOutsideClick) props.onClose()
      }}
    >
      <div className={classes.content}>{props.children}</div>
    </dialog>
  )
}
