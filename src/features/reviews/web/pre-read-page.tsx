import { Link, useParams } from '@tanstack/react-router'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readPreRead } from '../api.ts'
import classes from './plan.module.css'
import { PreReadView } from './pre-read-view.tsx'
import { ReviewProblem } from './review-problem.tsx'
import { reviewTexts as texts } from './texts.ts'
import { useTimes } from './use-times.ts'

/** What to know before the review, in the order in which it will be talked about. */
export function PreReadPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const read = useRead(readPreRead, { params: { organisation, cycle } })
  usePlace(t(texts.preRead), [
    { title: t(texts.reviews), href: `/${organisation}/reviews` },
    { title: t(texts.reviewOf, { cycle }), href: `/${organisation}/reviews/${cycle}` },
  ])
  if (read.error && !read.data) {
    return (
      <ReviewProblem
        title={t(texts.preRead)}
        cycle={cycle}
        error={read.error}
        onRetry={() => read.refetch()}
      />
    )
  }
  if (!read.data) return <PageHeader title={t(texts.preRead)} />
  return <Read cycle={cycle} told={read.data} />
}

function Read({ cycle, told }: Parameters<typeof PreReadView>[0]) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { review } = told
  const times = useTimes(review)
  const isClosed = review.state === 'closed'
  return (
    <>
      <PageHeader
        title={t(texts.preRead)}
        aside={cycle}
        subtitle={`${times} · ${t(texts.preReadLead)}`}
        actions={
          <Link
            to={`/$organisation/reviews/$cycle/${isClosed ? 'summary' : 'room'}`}
            params={{ organisation, cycle }}
            className={classes.go}
          >
            {t(isClosed ? texts.toSummary : texts.toRoom)}
          </Link>
        }
      />
      <PreReadView cycle={cycle} told={told} />
    </>
  )
}
