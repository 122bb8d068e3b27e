import { useText } from '#web/texts/language-provider.tsx'
import classes from './progress.module.css'
import { uiTexts as texts } from './texts.ts'

type ProgressProps = {
  /** What is under way: "Importing measurements". */
  readonly label: string
  readonly done: number
  /** Null as long as nobody knows. */
  readonly total: number | null
}

export function Progress({ label, done, total }: ProgressProps) {
  const t = useText()
  const known = total === null ? {} : { value: done, max: Math.max(total, 1) }
  return (
    <div className={classes.progress}>
      <div className={classes.words}>
        <span>{label}</span>
        {total !== null && <span className={classes.count}>{t(texts.done, { done, total })}</span>}
      </div>
      <progress className={classes.bar} aria-label={label} {...known} />
    </div>
  )
}
