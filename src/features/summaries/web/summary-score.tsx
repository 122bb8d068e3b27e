import { Button } from '@mantine/core'
import type { Output } from '#api/endpoint.ts'
import { scoreReview } from '#features/reviews/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

const scores = [1, 2, 3, 4, 5] as const
const openDays = 7
const dayMs = 86_400_000

type SummaryScoreProps = {
  readonly cycle: string
  readonly score: Output<typeof readSummary>['score']
  readonly closedAt: string
}

/** Numbers only; for a week after the review it may still be said. */
export function SummaryScore({ cycle, score, closedAt }: SummaryScoreProps) {
  const t = useText()
  const { slug: organisation, role } = useOrganisation()
  const write = useWrite(scoreReview, { refreshes: [readSummary] })
  const isOpen = Date.now() < Date.parse(closedAt) + openDays * dayMs && role !== 'sponsor'
  const { mean, votes } = score ?? { mean: null, votes: 0 }
  return (
    <section className={classes.part} aria-labelledby="summary-score">
      <h2 id="summary-score" className={classes.heading}>
        {t(texts.score)}
      </h2>
      <div className={classes.body}>
        <p>{mean === null ? t(texts.scoreFew, { votes }) : t(texts.scoreOf, { mean, votes })}</p>
        {isOpen && (
          <fieldset className={classes.score} data-print="hidden">
            <legend className={classes.quiet}>{t(texts.yourScore)}</legend>
            {scores.map((said) => (
              <Button
                key={said}
                variant="default"
                aria-label={t(texts.worth, { score: said })}
                aria-pressed={write.data?.score === said}
                onClick={() =>
                  write.mutate({ params: { organisation, cycle }, body: { score: said } })
                }
              >
                {said}
              </Button>
            ))}
          </fieldset>
        )}
        {write.error && <ReadProblem error={write.error} />}
      </div>
    </section>
  )
}
