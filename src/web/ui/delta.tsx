import type { Change } from '#domain/report-line.ts'
import { formatChange } from '#web/texts/format-change.ts'
import type { Measured } from '#web/texts/format-quantity.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import classes from './delta.module.css'
import { uiTexts as texts } from './texts.ts'

type DeltaProps = {
  /** Null where there is nothing to compare with. */
  readonly change: Change | null
  readonly metric: Measured
}

/** Always ink: whether a change is good or bad is for the signal to say. */
export function Delta({ change, metric }: DeltaProps) {
  const language = useLanguage()
  if (change === null) {
    return (
      <span className={classes.none}>
        <span aria-hidden="true">–</span>
        <span className="wc-unseen">{language.t(texts.noPrevious)}</span>
      </span>
    )
  }
  const told = formatChange(change, metric, language)
  if (told.direction === 'none') return <span className={classes.none}>{told.text}</span>
  return (
    <span className={classes.delta}>
      <span aria-hidden="true">
        <svg className={classes.arrow} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          <path
            d={told.direction === 'up' ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'}
            fill="currentColor"
          />
        </svg>
        {told.amount}
      </span>
      <span className="wc-unseen">{told.spoken}</span>
    </span>
  )
}
