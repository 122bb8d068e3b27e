import type { Output } from '#api/endpoint.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { readSummary } from '../api.ts'
import { summaryTexts as texts } from './texts.ts'

type Action = Output<typeof readSummary>['actions'][number]

export function SummaryActions({ actions }: { readonly actions: readonly Action[] }) {
  const t = useText()
  const format = useFormat()
  const due = ({ dueOn }: Action) => (dueOn === null ? t(texts.lacksDate) : format.day(dueOn))
  return (
    <DataTable
      title={t(texts.actions)}
      aside={actions.length}
      rows={actions}
      rowKey={({ id }) => id}
      fileName="actions"
      empty={<p>{t(texts.actionsNone)}</p>}
      columns={[
        {
          key: 'text',
          title: t(texts.actions),
          isRowHeader: true,
          grows: true,
          cell: ({ text, kind }) =>
            kind === 'investigation' ? `${t(texts.investigation)}: ${text}` : text,
          text: ({ text }) => text,
        },
        {
          key: 'team',
          title: t(texts.team),
          cell: ({ team }) => team?.name,
          text: ({ team }) => team?.name ?? '',
        },
        {
          key: 'owner',
          title: t(texts.owner),
          cell: ({ owner }) => owner?.name ?? t(texts.noOwner),
          text: ({ owner }) => owner?.name ?? '',
        },
        { key: 'due', title: t(texts.due), cell: due, text: ({ dueOn }) => dueOn ?? '' },
      ]}
    />
  )
}
