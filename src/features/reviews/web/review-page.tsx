import { useParams } from '@tanstack/react-router'
import { ApiProblem } from '#api/call.ts'
import { listCycles } from '#features/cycles/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { Redirect } from '#web/pages/redirect.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readReview } from '../api.ts'
import { PlanView } from './plan-view.tsx'
import { ReviewProblem } from './review-problem.tsx'
import { reviewTexts as texts } from './texts.ts'
import { UnplannedReview } from './unplanned-review.tsx'

/** The plan of a cycle's review; "current" in the address is the running cycle. */
export function ReviewPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const isCurrent = cycle === 'current'
  const cycles = useRead(
    listCycles,
    { params: { organisation }, query: { count: 1 } },
    { enabled: isCurrent },
  )
  const review = useRead(
    readReview,
    { params: { organisation, cycle } },
    { enabled: !isCurrent, refetchEveryMs: 15_000 },
  )
  usePlace(isCurrent ? null : t(texts.reviewOf, { cycle }), [
    { title: t(texts.reviews), href: `/${organisation}/reviews` },
  ])
  if (isCurrent && cycles.data) {
    return <Redirect to={`/${organisation}/reviews/${cycles.data.current}`} />
  }
  const problem = review.error ?? cycles.error
  if (problem instanceof ApiProblem && problem.code === 'ReviewNotFound') {
    return <UnplannedReview cycle={cycle} />
  }
  if (problem && !review.data) {
    return (
      <ReviewProblem
        title={t(texts.reviews)}
        cycle={cycle}
        error={problem}
        onRetry={() => (isCurrent ? cycles.refetch() : review.refetch())}
      />
    )
  }
  return review.data ? (
    <PlanView key={cycle} review={review.data} />
  ) : (
    <PageHeader title={isCurrent ? t(texts.reviews) : t(texts.reviewOf, { cycle })} />
  )
}
