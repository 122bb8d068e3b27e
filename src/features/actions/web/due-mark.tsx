import { IconCalendarDue } from '@tabler/icons-react'
import { useLanguage } from '#web/texts/language-provider.tsx'
import type { Action } from './action.ts'
import classes from './actions.module.css'
import { actionTexts as texts } from './texts.ts'

/** The day it is due, with its year where that is another one; overdue says so in a word and an icon. */
export function DueMark({ action }: { readonly action: Pick<Action, 'dueOn' | 'overdue'> }) {
  const { t, format } = useLanguage()
  if (action.dueOn === null) return <span className={classes.quiet}>{t(texts.noDate)}</span>
  const isThisYear = action.dueOn.startsWith(`${new Date().getFullYear()}-`)
  const day = isThisYear ? format.shortDay(action.dueOn) : format.day(action.dueOn)
  if (!action.overdue) return <span className={classes.due}>{day}</span>
  return (
    <span className={classes.overdue}>
      <IconCalendarDue size={15} stroke={1.75} aria-hidden="true" />
      {t(texts.overdue)}, {day}
    </span>
  )
}
