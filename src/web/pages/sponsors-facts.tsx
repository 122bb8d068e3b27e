import { Link } from '@tanstack/react-router'
import { listCycles } from '#features/cycles/api.ts'
import { readReadiness } from '#features/reports/api.ts'
import { listReviews, listScores } from '#features/reviews/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { ReadProblem } from './read-problem.tsx'
import classes from './sponsors-page.module.css'
import { sponsorsTexts as texts } from './sponsors-texts.ts'

/** What can be counted without comparing anybody. */
export function SponsorsFacts() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const cycles = useRead(listCycles, { params, query: { count: 1 } })
  const cycle = cycles.data?.current ?? null
  const readiness = useRead(
    readReadiness,
    { params: { ...params, cycle: cycle ?? '' }, query: { limit: 200 } },
    { enabled: cycle !== null },
  )
  const reviews = useRead(listReviews, { params, query: { limit: 200 } })
  const scores = useRead(listScores, { params })
  const problem = cycles.error ?? readiness.error ?? reviews.error ?? scores.error
  if (problem) {
    const reads = [cycles, readiness, reviews, scores]
    return (
      <ReadProblem
        error={problem}
        onRetry={() => Promise.all(reads.flatMap((read) => (read.error ? read.refetch() : [])))}
      />
    )
  }
  if (cycle === null || !readiness.data || !reviews.data || !scores.data) return null
  const held = reviews.data.items.filter(({ state }) => state === 'closed')
  const score = scores.data.items.findLast(({ mean }) => mean !== null)
  const last = held[0]
  return (
    <div className={classes.facts}>
      <p>
        {t(texts.reports, {
          cycle,
          ready: readiness.data.items.filter(({ state }) => state !== 'draft').length,
          total: readiness.data.items.length,
        })}
      </p>
      <p>{t(texts.reviews, { held: held.length })}</p>
      {score && score.mean !== null && (
        <p>{t(texts.score, { cycle: score.cycle, mean: score.mean, votes: score.votes })}</p>
      )}
      {last && (
        <Link
          to="/$organisation/reviews/$cycle/summary"
          params={{ organisation, cycle: last.cycle.key }}
        >
          {t(texts.lastSummary)}
        </Link>
      )}
      <Link to="/$organisation/portfolio" params={{ organisation }}>
        {t(texts.portfolio)}
      </Link>
    </div>
  )
}
