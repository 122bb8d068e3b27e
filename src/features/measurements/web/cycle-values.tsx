import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useFormat, useLanguage, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Chart } from './chart-series.ts'
import { originTexts } from './origin-text.ts'
import { metricTexts as texts } from './texts.ts'

type CycleValuesProps = { readonly chart: Chart; readonly metric: Measured }

/** The table beneath the chart: what each point says, newest first. */
export function CycleValues({ chart, metric }: CycleValuesProps) {
  const t = useText()
  const format = useFormat()
  const language = useLanguage()
  const rows = chart.points
    .map((point, index) => ({ ...point, movingRange: chart.movingRanges[index] ?? null }))
    .reverse()
  return (
    <DataTable
      title={t(texts.values)}
      rows={rows}
      rowKey={(row) => row.cycle}
      fileName={`${chart.team.slug}-${chart.metric.key}`}
      empty={null}
      columns={[
        {
          key: 'cycle',
          title: t(texts.cycle),
          isRowHeader: true,
          cell: (row) => row.cycle,
          text: (row) => row.cycle,
        },
        {
          key: 'from',
          title: t(texts.from),
          cell: (row) => format.date(row.starts),
          text: (row) => row.starts,
        },
        {
          key: 'value',
          title: t(texts.value),
          align: 'end',
          cell: (row) => formatReading(row.reading, metric, language),
          text: (row) => (row.reading.state === 'measured' ? row.reading.value : ''),
        },
        {
          key: 'step',
          title: t(texts.movingRange),
          align: 'end',
          cell: (row) =>
            row.movingRange === null ? '' : formatQuantity(row.movingRange, metric, language),
          text: (row) => row.movingRange ?? '',
        },
        {
          key: 'origin',
          title: t(texts.origin),
          cell: (row) => (row.origin ? t(originTexts[row.origin]) : ''),
          text: (row) => row.origin ?? '',
        },
        {
          key: 'parts',
          title: t(texts.parts),
          align: 'end',
          cell: (row) => row.parts || '',
          text: (row) => row.parts,
        },
      ]}
    />
  )
}
