import { Link, useParams } from '@tanstack/react-router'
import { ApiProblem } from '#api/call.ts'
import { ReviewProblem } from '#features/reviews/web/review-problem.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readSummary } from '../api.ts'
import { SummaryView } from './summary-view.tsx'
import { summaryTexts as texts } from './texts.ts'

/** What a review came to, as it was when it was closed. */
export function SummaryPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const params = { organisation, cycle }
  const read = useRead(readSummary, { params })
  usePlace(t(texts.summary), [
    { title: t(texts.reviews), href: `/${organisation}/reviews` },
    { title: t(texts.reviewOf, { cycle }), href: `/${organisation}/reviews/${cycle}` },
  ])
  if (read.error instanceof ApiProblem && read.error.code === 'ReviewNotClosed') {
    return (
      <>
        <PageHeader title={t(texts.summary)} aside={cycle} />
        <EmptyState
          title={t(texts.notClosed)}
          action={
            <Link to="/$organisation/reviews/$cycle/room" params={params}>
              {t(texts.openRoom)}
            </Link>
          }
        >
          {t(texts.notClosedText)}
        </EmptyState>
      </>
    )
  }
  if (read.error && !read.data) {
    return (
      <ReviewProblem
        title={t(texts.summary)}
        cycle={cycle}
        error={read.error}
        onRetry={() => read.refetch()}
      />
    )
  }
  if (!read.data) return <PageHeader title={t(texts.reviewOf, { cycle })} />
  return <SummaryView cycle={cycle} summary={read.data} />
}
