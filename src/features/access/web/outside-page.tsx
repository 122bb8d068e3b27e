import type { ReactNode } from 'react'
import { RouteAnnouncer } from '#web/shell/route-announcer.tsx'
import classes from './outside-page.module.css'

type OutsidePageProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly path: string
  readonly children: ReactNode
}

/** A page before anybody is signed in: one column in the middle. */
export function OutsidePage({ title, subtitle, path, children }: OutsidePageProps) {
  return (
    <main id="main" className={classes.page}>
      <div className={classes.column}>
        <p className={classes.product}>Wellcycle</p>
        <h1 id="page-title" tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        {children}
      </div>
      <RouteAnnouncer title={title} path={path} />
    </main>
  )
}
