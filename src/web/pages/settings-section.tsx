import type { FormEvent, ReactNode } from 'react'
import classes from './settings-section.module.css'

type SettingsSectionProps = {
  readonly title: string
  readonly explanation?: ReactNode
  readonly onSubmit?: (event: FormEvent) => void
  readonly children: ReactNode
}

/** Words at the left, fields at the right; one above the other where it is narrow. */
export function SettingsSection({ title, explanation, onSubmit, children }: SettingsSectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        {explanation !== undefined && <p className={classes.explanation}>{explanation}</p>}
      </div>
      {onSubmit === undefined ? (
        <div className={classes.fields}>{children}</div>
      ) : (
        <form className={classes.fields} onSubmit={onSubmit}>
          {children}
        </form>
      )}
    </section>
  )
}
