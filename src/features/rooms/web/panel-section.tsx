import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type PanelSectionProps = {
  readonly title: string
  readonly count?: number
  /** Behind a fold, and told only there. */
  readonly folded?: boolean
  readonly children: ReactNode
}

export function PanelSection({ title, count, folded, children }: PanelSectionProps) {
  const id = useId()
  const words = count === undefined || count === 0 ? title : `${title} (${count})`
  if (folded) {
    return (
      <details className={classes.section}>
        <summary className={classes.title}>{words}</summary>
        <div className={classes.body}>{children}</div>
      </details>
    )
  }
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {words}
      </h2>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
