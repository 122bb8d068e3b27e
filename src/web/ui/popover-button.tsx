import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'
import { placeBeside } from './place-beside.ts'
import classes from './popover-button.module.css'

type PopoverButtonProps = {
  /** Name of the panel, and of the button where that is only an icon. */
  readonly label: string
  readonly trigger: ReactNode
  readonly iconOnly?: boolean
  readonly align?: 'start' | 'end'
  /** Takes the whole width, as in a sidebar. */
  readonly block?: boolean
  /** Rendered only while open. */
  readonly children: (close: () => void) => ReactNode
}

/** A panel in the browser's top layer: Escape and a click elsewhere close it, focus goes back. */
export function PopoverButton(props: PopoverButtonProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function place(element: HTMLDivElement | null) {
    const anchor = button.current?.getBoundingClientRect()
    if (element === null || anchor === undefined || panel.current === null) return
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
    const size = panel.current.getBoundingClientRect()
    const { left, top } = placeBeside(anchor, size, view, props.align ?? 'start')
    panel.current.style.left = `${left}px`
    panel.current.style.top = `${top}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        data-block={props.block}
        aria-label={props.iconOnly ? props.label : undefined}
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {props.trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={props.label}
        className={classes.panel}
        onToggle={(event: ToggleEvent) => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <div ref={place} className={classes.content}>
            {props.children(() => panel.current?.hidePopover())}
          </div>
        )}
      </div>
    </>
  )
}
