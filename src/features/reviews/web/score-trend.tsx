import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { listScores } from '../api.ts'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

const height = 32
const widthPerReview = 9

/** Means over time, without a verdict: the group knows best what they say. */
export function ScoreTrend() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const scores = useRead(listScores, { params: { organisation } })
  if (scores.error) return <ReadProblem error={scores.error} onRetry={() => scores.refetch()} />
  const values = scores.data?.items.map(({ mean }) => mean) ?? []
  const told = scores.data?.items.filter(({ mean }) => mean !== null) ?? []
  const last = told.at(-1)
  if (!last || last.mean === null) return null
  return (
    <section className={classes.part} aria-labelledby="score-trend">
      <h2 id="score-trend" className={classes.heading}>
        {t(texts.trend)}
      </h2>
      <p className={classes.row}>
        {told.length > 1 && (
          <Sparkline
            width={widthPerReview * (values.length + 1)}
            height={height}
            periods={values.length}
            values={values}
            center={null}
            lower={null}
            upper={null}
            signalled={[]}
            tone={null}
            label={t(texts.trendOf, { count: told.length, mean: last.mean, cycle: last.cycle })}
          />
        )}
        <span>{t(texts.lastScore, { mean: last.mean, cycle: last.cycle, votes: last.votes })}</span>
      </p>
      <p className={classes.words}>{t(texts.trendText)}</p>
    </section>
  )
}
