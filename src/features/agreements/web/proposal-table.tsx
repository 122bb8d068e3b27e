import type { ReactNode } from 'react'
import type { Output } from '#api/endpoint.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { listProposals } from '../api.ts'
import { ProposalMark } from './proposal-mark.tsx'
import { proposalTexts as texts } from './proposal-texts.ts'
import { stanceCounts } from './stance-words.ts'

type Row = Output<typeof listProposals>['items'][number]

type ProposalTableProps = {
  readonly rows: readonly Row[] | null
  readonly empty: ReactNode
  readonly onOpen: (row: Row) => void
}

export function ProposalTable({ rows, empty, onOpen }: ProposalTableProps) {
  const t = useText()
  const format = useFormat()
  const about = ({ kind }: Row) =>
    t(kind === 'agreement' ? texts.aboutAgreement : texts.aboutTemplate)
  return (
    <DataTable
      title={t(texts.proposals)}
      titleHidden
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      fileName="proposals"
      expectedRows={3}
      empty={empty}
      columns={[
        {
          key: 'title',
          title: t(texts.title),
          isRowHeader: true,
          grows: true,
          cell: ({ title }) => title,
          text: ({ title }) => title,
        },
        { key: 'about', title: t(texts.about), cell: about, text: about },
        {
          key: 'state',
          title: t(texts.state),
          cell: (row) => <ProposalMark proposal={row} />,
          text: ({ state }) => state,
        },
        {
          key: 'stances',
          title: t(texts.stances),
          cell: (row) => stanceCounts(t, row),
          text: (row) => stanceCounts(t, row),
        },
        {
          key: 'comments',
          title: t(texts.comments),
          align: 'end',
          cell: ({ comments }) => comments,
          text: ({ comments }) => comments,
        },
        {
          key: 'by',
          title: t(texts.by),
          cell: ({ by }) => by.name,
          text: ({ by }) => by.name,
        },
        {
          key: 'at',
          title: t(texts.on),
          cell: ({ at }) => format.date(at),
          text: ({ at }) => at,
        },
      ]}
    />
  )
}
