import type { Output } from '#api/endpoint.ts'
import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import { useFormat, useLanguage, useText } from '#web/texts/language-provider.tsx'
import type { tryQuery } from '../api.ts'
import classes from './connection.module.css'
import { OutcomeMark } from './outcome-mark.tsx'
import { connectionTexts as texts } from './texts.ts'

type TrialAnswerProps = {
  readonly answer: Output<typeof tryQuery>
  readonly metric: Measured
}

/** The reduced number, what it cost, and the raw answer that it was made of. */
export function TrialAnswer({ answer, metric }: TrialAnswerProps) {
  const t = useText()
  const language = useLanguage()
  const format = useFormat()
  return (
    <div role="status" className={classes.result}>
      <OutcomeMark outcome={answer.outcome} />
      {answer.value !== null && (
        <p className={classes.big}>{formatQuantity(answer.value, metric, language)}</p>
      )}
      {answer.message !== '' && <p>{answer.message}</p>}
      <p className={classes.quiet}>
        {t(texts.tried, { ms: Math.round(answer.elapsedMs), calls: answer.calls })}
        {' · '}
        {t(texts.window, {
          from: format.dateTime(answer.from),
          until: format.dateTime(answer.until),
        })}
        {!answer.complete && ` · ${t(texts.partial)}`}
      </p>
      <p className={classes.quiet}>
        <code>{answer.request}</code>
      </p>
      <pre className={classes.raw}>{answer.responseExcerpt}</pre>
    </div>
  )
}
