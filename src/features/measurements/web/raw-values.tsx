import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import type { Measured } from '#web/texts/format-quantity.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useFormat, useLanguage, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { listMeasurements } from '../api.ts'
import { originTexts } from './origin-text.ts'
import { metricTexts as texts } from './texts.ts'

type RawValuesProps = {
  readonly team: string
  readonly metric: Measured
  readonly metricKey: string
  readonly workload: string | undefined
}

/** Values as they came, with who said them; newest first. */
export function RawValues({ team, metric, metricKey, workload }: RawValuesProps) {
  const t = useText()
  const format = useFormat()
  const language = useLanguage()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, team, metric: metricKey }
  const values = useInfiniteQuery({
    queryKey: [listMeasurements.path, listMeasurements.method, params, workload],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listMeasurements,
        { params, query: { workload, cursor: pageParam, limit: 25 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = values.data?.pages.flatMap((page) => page.items) ?? null
  if (values.error) return <ReadProblem error={values.error} />
  if (rows?.length === 0) return null
  return (
    <>
      <DataTable
        title={t(texts.raw)}
        rows={rows}
        rowKey={(row) => `${row.at} ${row.until} ${row.origin}`}
        fileName={`${team}-${metricKey}-raw`}
        empty={null}
        columns={[
          {
            key: 'from',
            title: t(texts.from),
            isRowHeader: true,
            cell: (row) => format.dateTime(row.at),
            text: (row) => row.at,
          },
          {
            key: 'until',
            title: t(texts.until),
            cell: (row) => format.dateTime(row.until),
            text: (row) => row.until,
          },
          {
            key: 'value',
            title: t(texts.value),
            align: 'end',
            cell: ({ reading }) =>
              reading.state === 'measured' && reading.denominator === 0
                ? t(texts.nothingToDivide)
                : formatReading(reading, metric, language),
            text: (row) => (row.reading.state === 'measured' ? row.reading.value : ''),
          },
          {
            key: 'origin',
            title: t(texts.origin),
            cell: (row) => t(originTexts[row.origin]),
            text: (row) => row.origin,
          },
          {
            key: 'by',
            title: t(texts.by),
            grows: true,
            cell: (row) => row.source,
            text: (row) => row.source,
          },
          {
            key: 'recorded',
            title: t(texts.recorded),
            cell: (row) => format.dateTime(row.recordedAt),
            text: (row) => row.recordedAt,
          },
        ]}
      />
      {values.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={values.isFetchingNextPage}
          onClick={() => values.fetchNextPage()}
        >
          {t(texts.older)}
        </Button>
      )}
    </>
  )
}
