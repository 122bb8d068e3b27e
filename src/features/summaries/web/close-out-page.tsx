import { useParams } from '@tanstack/react-router'
import { readReview } from '#features/reviews/api.ts'
import { ReviewProblem } from '#features/reviews/web/review-problem.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readCloseOut } from '../api.ts'
import { CloseOutView } from './close-out-view.tsx'
import { NothingToClose } from './nothing-to-close.tsx'
import { summaryTexts as texts } from './texts.ts'

const readAgainMs = 10_000

/** What to look at before the review is closed and its summary sent. */
export function CloseOutPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const request = { params: { organisation, cycle } }
  const review = useRead(readReview, request, { refetchEveryMs: readAgainMs })
  const read = useRead(readCloseOut, request, { refetchEveryMs: readAgainMs })
  usePlace(t(texts.closeOut), [
    { title: t(texts.reviews), href: `/${organisation}/reviews` },
    { title: t(texts.reviewOf, { cycle }), href: `/${organisation}/reviews/${cycle}` },
  ])
  const problem = read.error ?? review.error
  if (problem && !(read.data && review.data)) {
    return (
      <ReviewProblem
        title={t(texts.closeOut)}
        cycle={cycle}
        error={problem}
        onRetry={() => Promise.all([read.refetch(), review.refetch()])}
      />
    )
  }
  if (!read.data || !review.data) return <PageHeader title={t(texts.closeOut)} />
  const { state } = review.data
  if (state !== 'live') return <NothingToClose cycle={cycle} state={state} />
  return <CloseOutView cycle={cycle} closeOut={read.data} onChanged={() => void read.refetch()} />
}
