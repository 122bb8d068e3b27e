import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { listCollections } from '../api.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { connectionTexts as texts } from './texts.ts'

/** Every run, failed ones too, newest first. */
export function Collections({ connectionId }: { readonly connectionId: string }) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, connection: connectionId }
  const runs = useInfiniteQuery({
    queryKey: [listCollections.path, listCollections.method, params],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(listCollections, { params, query: { cursor: pageParam, limit: 25 } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 15_000,
  })
  if (runs.error) return <ReadProblem error={runs.error} />
  return (
    <>
      <DataTable
        title={t(texts.collections)}
        rows={runs.data?.pages.flatMap((page) => page.items) ?? null}
        rowKey={(run) => run.id}
        fileName="collections"
        empty={<EmptyState title={t(texts.noCollections)}>{t(texts.noCollectionsText)}</EmptyState>}
        columns={[
          {
            key: 'started',
            title: t(texts.started),
            cell: (run) => format.dateTime(run.startedAt),
            text: (run) => run.startedAt,
          },
          {
            key: 'metric',
            title: t(texts.metric),
            isRowHeader: true,
            cell: (run) => run.metric,
            text: (run) => run.metric,
          },
          {
            key: 'team',
            title: t(texts.team),
            cell: (run) => [run.team, run.workload].filter(Boolean).join(' · '),
            text: (run) => run.team,
          },
          {
            key: 'cycle',
            title: t(texts.cycle),
            cell: (run) => run.cycle,
            text: (run) => run.cycle,
          },
          {
            key: 'outcome',
            title: t(texts.outcome),
            cell: (run) => <OutcomeMark outcome={run.outcome} />,
            text: (run) => run.outcome,
          },
          {
            key: 'value',
            title: t(texts.value),
            align: 'end',
            cell: (run) =>
              run.value === null ? '' : format.number(run.value, { maximumFractionDigits: 3 }),
            text: (run) => run.value ?? '',
          },
          {
            key: 'message',
            title: t(texts.message),
            grows: true,
            cell: (run) => run.message,
            text: (run) => run.message,
          },
          {
            key: 'calls',
            title: t(texts.calls),
            align: 'end',
            cell: (run) => run.calls,
            text: (run) => run.calls,
          },
        ]}
      />
      {runs.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={runs.isFetchingNextPage}
          onClick={() => runs.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}
