import { useLanguage, useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { directionTexts, rollUpTexts, targetText } from './metric-words.ts'
import type { TemplateMetric } from './template.ts'
import { templateTexts as texts } from './texts.ts'

type TemplateTableProps = {
  readonly metrics: readonly TemplateMetric[] | null
  readonly currentKey: string | null
  readonly onOpen: (key: string) => void
}

export function TemplateTable({ metrics, currentKey, onOpen }: TemplateTableProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <DataTable
      title={t(texts.metrics)}
      titleHidden
      rows={metrics}
      rowKey={(metric) => metric.key}
      groupOf={(metric) => pillarName(t, metric.pillar)}
      currentKey={currentKey}
      onOpen={(metric) => onOpen(metric.key)}
      fileName="template"
      expectedRows={19}
      empty={null}
      columns={[
        {
          key: 'metric',
          title: t(texts.metric),
          isRowHeader: true,
          cell: (metric) => metric.name,
          text: (metric) => metric.name,
        },
        {
          key: 'unit',
          title: t(texts.unit),
          cell: (metric) => metric.unit,
          text: (metric) => metric.unit,
        },
        {
          key: 'better',
          title: t(texts.better),
          cell: (metric) => t(directionTexts[metric.direction]),
          text: (metric) => metric.direction,
        },
        {
          key: 'rollUp',
          title: t(texts.rollUp),
          cell: (metric) => t(rollUpTexts[metric.rollUp]),
          text: (metric) => metric.rollUp,
        },
        {
          key: 'target',
          title: t(texts.target),
          align: 'end',
          cell: (metric) => targetText(language, metric.target, metric) ?? '',
          text: (metric) => targetText(language, metric.target, metric) ?? '',
        },
        {
          key: 'definition',
          title: t(texts.definition),
          grows: true,
          cell: (metric) => metric.definition,
          text: (metric) => metric.definition,
        },
      ]}
    />
  )
}
