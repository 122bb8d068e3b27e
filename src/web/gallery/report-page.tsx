import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Variation } from '#domain/report-line.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { sparklineSeries } from '#web/charts/sparkline-series.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Delta } from '#web/ui/delta.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { Column } from '#web/ui/table-column.ts'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { type SampleLine, sampleLines } from './sample-lines.ts'
import { sampleXmr } from './sample-xmr.ts'

const order: readonly Variation[] = [
  'worsening',
  'improving',
  'changed',
  'steady',
  'not-enough-data',
]

export function ReportPage() {
  const language = useLanguage()
  const offerUndo = useOfferUndo()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<SampleLine | null>(null)
  const wanted = sampleLines.filter(({ line }) =>
    line.metric.name.toLowerCase().includes(query.toLowerCase()),
  )
  const rows = wanted.toSorted(
    (a, b) => order.indexOf(a.line.variation) - order.indexOf(b.line.variation),
  )
  const columns: readonly Column<SampleLine>[] = [
    {
      key: 'metric',
      width: '15rem',
      title: 'Metric',
      isRowHeader: true,
      cell: ({ line }) => line.metric.name,
      text: ({ line }) => line.metric.name,
    },
    {
      key: 'pillar',
      width: '9rem',
      title: 'Pillar',
      cell: ({ line }) => line.metric.pillar,
      text: ({ line }) => line.metric.pillar,
    },
    {
      key: 'previous',
      width: '5.5rem',
      title: 'Last',
      align: 'end',
      cell: ({ line }) =>
        line.previous === null ? '' : formatReading(line.previous, line.metric, language),
    },
    {
      key: 'now',
      width: '5.5rem',
      title: 'Now',
      align: 'end',
      cell: ({ line }) => <strong>{formatReading(line.now, line.metric, language)}</strong>,
      text: ({ line }) => (line.now.state === 'measured' ? line.now.value : null),
    },
    {
      key: 'change',
      width: '5rem',
      title: 'Change',
      align: 'end',
      cell: ({ line }) => <Delta change={line.change} metric={line.metric} />,
      text: ({ line }) => line.change?.absolute ?? null,
    },
    {
      key: 'recent',
      title: '26 cycles',
      cell: ({ line, values }) => (
        <Sparkline
          {...sparklineSeries({ ...line, recent: values.map((value) => ({ value })) })}
          label={line.metric.name}
          decorative
        />
      ),
    },
    {
      key: 'signal',
      width: '9rem',
      title: 'Signal',
      cell: ({ line }) => <StatusMark status={line.variation} />,
    },
    { key: 'note', title: 'Team’s note', grows: true, cell: ({ note }) => note },
  ]
  return (
    <>
      <PageHeader
        title="Payments"
        aside="8 metrics"
        subtitle="Cycle 2026-26 against 2026-25. A. Osei and J. Moreau, ready since 22 Sept."
        actions={
          <>
            <SearchField label="Find metrics" value={query} onChange={setQuery} />
            <Button
              variant="default"
              onClick={() => offerUndo({ text: 'Topic parked', undo: () => undefined })}
            >
              Park topic
            </Button>
            <Button leftSection={<IconPlus size={16} stroke={1.75} />}>Add action</Button>
          </>
        }
      />
      <DrawerBeside
        onClose={() => setOpen(null)}
        drawer={
          open === null
            ? null
            : {
                title: open.line.metric.name,
                content: <XmrChart series={sampleXmr(open)} metric={open.line.metric} />,
                foot: <Button variant="default">Add note</Button>,
              }
        }
      >
        <DataTable
          title="Changed"
          aside="4"
          columns={columns}
          rows={rows.filter(({ line }) => line.signals.length > 0)}
          rowKey={({ line }) => line.metric.key}
          onOpen={setOpen}
          currentKey={open?.line.metric.key ?? null}
          empty={null}
          fileName="payments-changed"
        />
        <DataTable
          title="Steady"
          columns={columns}
          rows={rows.filter(({ line }) => line.signals.length === 0)}
          rowKey={({ line }) => line.metric.key}
          groupOf={({ line }) => line.metric.pillar}
          onOpen={setOpen}
          currentKey={open?.line.metric.key ?? null}
          empty={null}
          fileName="payments-steady"
        />
      </DrawerBeside>
    </>
  )
}
