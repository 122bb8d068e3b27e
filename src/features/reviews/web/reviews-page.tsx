import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { callApi } from '#api/call.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { listReviews } from '../api.ts'
import classes from './plan.module.css'
import { ProcessChanges } from './process-changes.tsx'
import { ScoreTrend } from './score-trend.tsx'
import { TemplateForm } from './template-form.tsx'
import { reviewTexts as texts } from './texts.ts'

/** All reviews, what they were worth, and what was changed about them. */
export function ReviewsPage() {
  const t = useText()
  const format = useFormat()
  const router = useRouter()
  const entry = useOrganisation()
  const organisation = entry.slug
  const [isChanging, setChanging] = useState(false)
  const reviews = useReviews(organisation)
  const rows = reviews.data?.pages.flatMap(({ items }) => items) ?? null
  usePlace(t(texts.reviews))
  const close = () => setChanging(false)
  const toCurrent = (name: string) => (
    <Link
      to="/$organisation/reviews/$cycle"
      params={{ organisation, cycle: 'current' }}
      className={classes.main}
    >
      {t(name)}
    </Link>
  )
  return (
    <DrawerBeside
      drawer={
        isChanging ? { title: t(texts.template), content: <TemplateForm onDone={close} /> } : null
      }
      onClose={close}
    >
      <PageHeader
        title={t(texts.reviews)}
        subtitle={t(texts.reviewsLead)}
        actions={
          <>
            {worksForAll(entry) && (
              <Button variant="default" onClick={() => setChanging(true)}>
                {t(texts.template)}
              </Button>
            )}
            {rows?.length !== 0 && toCurrent(texts.toCurrent)}
          </>
        }
      />
      <div className={classes.parts}>
        <div className={classes.part}>
          {reviews.error && <ReadProblem error={reviews.error} onRetry={() => reviews.refetch()} />}
          {rows?.length === 0 ? (
            <EmptyState title={t(texts.noReviews)} action={toCurrent(texts.planNext)}>
              {t(texts.noReviewsText)}
            </EmptyState>
          ) : (
            <DataTable
              title={t(texts.reviews)}
              titleHidden
              rows={rows}
              rowKey={({ cycle }) => cycle.key}
              onOpen={({ cycle }) => router.history.push(`/${organisation}/reviews/${cycle.key}`)}
              fileName="reviews"
              empty={null}
              columns={[
                {
                  key: 'cycle',
                  title: t(texts.cycle),
                  isRowHeader: true,
                  cell: ({ cycle }) => cycle.key,
                  text: ({ cycle }) => cycle.key,
                },
                {
                  key: 'when',
                  title: t(texts.when),
                  cell: ({ startsAt }) => format.dateTime(startsAt),
                  text: ({ startsAt }) => startsAt,
                },
                {
                  key: 'state',
                  title: t(texts.state),
                  cell: ({ state }) =>
                    state === 'live' ? <strong>{t(texts.live)}</strong> : t(texts[state]),
                  text: ({ state }) => state,
                },
                {
                  key: 'facilitator',
                  title: t(texts.facilitator),
                  grows: true,
                  cell: ({ facilitator }) =>
                    facilitator?.name ?? <span className={classes.quiet}>{t(texts.nobody)}</span>,
                  text: ({ facilitator }) => facilitator?.name ?? '',
                },
                {
                  key: 'teams',
                  title: t(texts.teams),
                  align: 'end',
                  cell: ({ teams }) => teams,
                  text: ({ teams }) => teams,
                },
                {
                  key: 'score',
                  title: t(texts.score),
                  align: 'end',
                  cell: ({ score }) => score !== null && t(texts.scoreOf, { mean: score }),
                  text: ({ score }) => score,
                },
              ]}
            />
          )}
          {reviews.hasNextPage && (
            <Button
              variant="default"
              loading={reviews.isFetchingNextPage}
              onClick={() => reviews.fetchNextPage()}
            >
              {t(texts.more)}
            </Button>
          )}
        </div>
        <ScoreTrend />
        <ProcessChanges />
      </div>
    </DrawerBeside>
  )
}

function useReviews(organisation: string) {
  return useInfiniteQuery({
    queryKey: [listReviews.path, listReviews.method, organisation],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listReviews,
        { params: { organisation }, query: { cursor: pageParam, limit: 50 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
