import type { ReactNode } from 'react'
import classes from './popover-item.module.css'

type PopoverItemProps = {
  readonly children: ReactNode
  readonly icon?: ReactNode
  /** The one that is in force, in a list to choose from. */
  readonly current?: boolean
} & (
  | { readonly href: string; readonly onClick?: () => void }
  | { readonly href?: undefined; readonly onClick: () => void }
)

export function PopoverItem({ children, icon, current, href, onClick }: PopoverItemProps) {
  const content = (
    <>
      {icon !== undefined && <span className={classes.icon}>{icon}</span>}
      <span className={classes.text}>{children}</span>
    </>
  )
  const mark = current ? 'true' : undefined
  return href === undefined ? (
    <button type="button" className={classes.item} aria-current={mark} onClick={onClick}>
      {content}
    </button>
  ) : (
    <a className={classes.item} href={href} aria-current={mark} onClick={onClick}>
      {content}
    </a>
  )
}
