import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './drawer-beside.module.css'
import { IconButton } from './icon-button.tsx'
import { uiTexts as texts } from './texts.ts'

type DrawerBesideProps = {
  /** What the drawer makes room beside: a table, mostly. */
  readonly children: ReactNode
  /** Null while the drawer is closed. */
  readonly drawer: {
    readonly title: string
    readonly content: ReactNode
    /** Fixed below the content: buttons. */
    readonly foot?: ReactNode
  } | null
  readonly onClose: () => void
}

export function DrawerBeside({ children, drawer, onClose }: DrawerBesideProps) {
  return (
    <div className={classes.frame} data-open={drawer !== null}>
      <div className={classes.main}>{children}</div>
      {drawer !== null && <Drawer {...drawer} onClose={onClose} />}
    </div>
  )
}

const narrow = '(width < 40em)'

type DrawerProps = NonNullable<DrawerBesideProps['drawer']> & { readonly onClose: () => void }

/** One element in both shapes, so that turning a phone loses nothing of what was typed in it. */
function Drawer({ title, content, foot, onClose }: DrawerProps) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const show = useEffectEvent((asSheet: boolean) => {
    dialog.current?.close()
    if (asSheet) dialog.current?.showModal()
    else dialog.current?.show()
  })
  const closeByKey = useEffectEvent((event: KeyboardEvent) => {
    const somethingAbove = document.querySelector('dialog:modal, [popover="auto"]:popover-open')
    if (event.key === 'Escape' && somethingAbove === null) onClose()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => closeByKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useLayoutEffect(() => {
    const { current } = dialog
    const before = document.activeElement
    const media = window.matchMedia(narrow)
    const change = () => show(media.matches)
    change()
    heading.current?.focus()
    media.addEventListener('change', change)
    return () => {
      media.removeEventListener('change', change)
      // While it is open as a sheet, nothing behind it can take the focus.
      current?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={t(texts.close)} keys="Escape" onClick={onClose}>
          <IconX size={18} stroke={1.5} />
        </IconButton>
      </header>
      <div className={classes.content}>{content}</div>
      {foot !== undefined && <footer className={classes.foot}>{foot}</footer>}
    </dialog>
  )
}
