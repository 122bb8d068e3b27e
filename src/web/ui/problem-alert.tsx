import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './problem-alert.module.css'
import { uiTexts as texts } from './texts.ts'

/** Problem details (RFC 9457) as the server sends them, or as the client words a lost connection. */
export type Problem = {
  readonly title: string
  readonly detail?: string
  readonly code?: string
  readonly requestId?: string
}

type ProblemAlertProps = {
  readonly problem: Problem
  /** What the reader can do about it. */
  readonly advice?: ReactNode
  /** "Try again". */
  readonly action?: ReactNode
}

export function ProblemAlert({ problem, advice, action }: ProblemAlertProps) {
  const t = useText()
  const facts = [
    { name: t(texts.problemCode), value: problem.code },
    { name: t(texts.problemRequest), value: problem.requestId },
  ].filter(({ value }) => value !== undefined)
  return (
    <div role="alert" className={classes.alert}>
      <IconAlertCircle className={classes.icon} size={18} stroke={1.75} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{problem.title}</p>
        {problem.detail !== undefined && <p>{problem.detail}</p>}
        {advice !== undefined && <p>{advice}</p>}
        {facts.length > 0 && (
          <dl className={classes.facts}>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  )
}
