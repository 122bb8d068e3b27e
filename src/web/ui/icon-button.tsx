import type { ButtonHTMLAttributes, ReactNode } from 'react'
import classes from './icon-button.module.css'

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'className'> & {
  /** Its name; shown as a tip as well. */
  readonly label: string
  /** Shortcut that does the same, shown in the tip. */
  readonly keys?: string
  readonly children: ReactNode
}

/** A button that is only an icon. Needs a TipLayer on the page to show its name to the eye. */
export function IconButton({ label, keys, children, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className={classes.button}
      aria-label={label}
      data-tip={label}
      data-tip-keys={keys}
    >
      {children}
    </button>
  )
}
