import { IconX } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { uiTexts } from '#web/ui/texts.ts'
import classes from './menu-sheet.module.css'
import { shellTexts as texts } from './texts.ts'

type MenuSheetProps = { readonly onClose: () => void; readonly children: ReactNode }

/** The navigation on a phone. */
export function MenuSheet({ onClose, children }: MenuSheetProps) {
  const t = useText()
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
      className={classes.sheet}
      aria-label={t(texts.menu)}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={classes.content}>
        <div className={classes.close}>
          <IconButton label={t(uiTexts.close)} onClick={onClose}>
            <IconX size={20} stroke={1.5} />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  )
}
