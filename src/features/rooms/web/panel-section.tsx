import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type PanelSectionProps = {
  readonly title: string
  readonly count?: number
  /** Stands behind the title where there is nothing else to show: "none". */
  readonly empty?: string
  readonly children?: ReactNode
}

export function PanelSection({ title, count, empty, children }: PanelSectionProps) {
  const id = useId()
  const words = count === undefined || count === 0 ? title : `${title} (${count})`
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {words}
        {empty !== undefined && <span className={classes.none}> {empty}</span>}
      </h2>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
