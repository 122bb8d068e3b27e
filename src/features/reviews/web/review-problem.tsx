import { Link } from '@tanstack/react-router'
import { ApiProblem } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

type ReviewProblemProps = {
  /** Of the page that could not be shown. */
  readonly title: string
  readonly cycle: string
  readonly error: Error
  readonly onRetry: () => unknown
}

/** A page about a review that is not planned leads to its plan; other problems are told as they are. */
export function ReviewProblem({ title, cycle, error, onRetry }: ReviewProblemProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  if (!(error instanceof ApiProblem) || error.code !== 'ReviewNotFound') {
    return (
      <>
        <PageHeader title={title} />
        <ReadProblem error={error} onRetry={onRetry} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title={t(texts.notPlanned)}
        action={
          <Link
            to="/$organisation/reviews/$cycle"
            params={{ organisation, cycle }}
            className={classes.main}
          >
            {t(texts.toPlan)}
          </Link>
        }
      >
        {t(texts.notPlannedElsewhere)}
      </EmptyState>
    </>
  )
}
