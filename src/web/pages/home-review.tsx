import { Link } from '@tanstack/react-router'
import { listReviews } from '#features/reviews/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import classes from './home-overview.module.css'
import { homeTexts as texts } from './home-texts.ts'

/** When all teams meet in this cycle; nothing where no review is planned, which day zero reminds of. */
export function HomeReview({ cycle }: { readonly cycle: string }) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const newest = useRead(listReviews, { params: { organisation }, query: { limit: 5 } })
  const review = newest.data?.items.find((one) => one.cycle.key === cycle)
  if (!review) return null
  const { state, startsAt, facilitator } = review
  const params = { organisation, cycle }
  const when = { day: format.weekday(startsAt), time: format.time(startsAt) }
  return (
    <section className={classes.overview} aria-labelledby="home-review">
      <h2 id="home-review" className={classes.heading}>
        {t(texts.review)}
      </h2>
      <p>
        {state === 'live'
          ? t(texts.reviewLive)
          : state === 'closed'
            ? t(texts.reviewClosed, when)
            : t(texts.reviewPlanned, when)}{' '}
        {state === 'planned' && facilitator && t(texts.reviewBy, { name: facilitator.name })}
      </p>
      <p>
        {state === 'closed' ? (
          <Link to="/$organisation/reviews/$cycle/summary" params={params}>
            {t(texts.toSummary)}
          </Link>
        ) : (
          <>
            <Link to="/$organisation/reviews/$cycle/room" params={params}>
              {t(texts.toRoom)}
            </Link>
            {state === 'planned' && (
              <>
                {' · '}
                <Link to="/$organisation/reviews/$cycle/pre-read" params={params}>
                  {t(texts.toPreRead)}
                </Link>
              </>
            )}
          </>
        )}
      </p>
    </section>
  )
}
