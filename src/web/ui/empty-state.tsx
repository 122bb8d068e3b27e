import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  /** What is not there yet: "No actions yet". */
  readonly title: string
  /** What to do about it, in one sentence. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      <div className={classes.words}>{children}</div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
