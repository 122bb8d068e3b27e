import type { ReactNode } from 'react'
import classes from './page-header.module.css'

type PageHeaderProps = {
  readonly title: ReactNode
  /** A quiet number or word behind the title: how many there are. */
  readonly aside?: ReactNode
  /** One line: which cycle, against which. */
  readonly subtitle?: ReactNode
  /** Buttons and fields; the main action last. */
  readonly actions?: ReactNode
  /** Tabs or filters of the page, on a line of their own. */
  readonly children?: ReactNode
}

export function PageHeader(props: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 id="page-title" tabIndex={-1}>
          {props.title}
          {props.aside !== undefined && <span className={classes.aside}> {props.aside}</span>}
        </h1>
        {props.subtitle !== undefined && <p className={classes.subtitle}>{props.subtitle}</p>}
      </div>
      {props.actions !== undefined && (
        <div className={classes.actions} data-print="hidden">
          {props.actions}
        </div>
      )}
      {props.children !== undefined && <div className={classes.below}>{props.children}</div>}
    </header>
  )
}
