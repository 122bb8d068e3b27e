import type { Stance } from '#domain/proposal.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { listStances } from '../api.ts'
import type { Proposal } from './agreement.ts'
import { StanceMark } from './proposal-mark.tsx'
import { proposalTexts as texts } from './proposal-texts.ts'
import { stanceCounts, stanceName } from './stance-words.ts'

/** Objections first, because they are what the proposal can learn from. */
const order: readonly Stance[] = ['against', 'neutral', 'support']

export function StanceTable({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, proposal: proposal.id }
  const read = useRead(listStances, { params, query: { limit: 200 } })
  const rank = (row: { stance: Stance; earlier: boolean }) =>
    order.indexOf(row.stance) + (row.earlier ? order.length : 0)
  const rows = read.data?.items.toSorted((one, other) => rank(one) - rank(other)) ?? null
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  return (
    <DataTable
      title={t(texts.stances)}
      aside={stanceCounts(t, proposal)}
      rows={rows}
      rowKey={({ person }) => person.id}
      fileName="stances"
      expectedRows={2}
      empty={<EmptyState title={t(texts.noStances)}>{t(texts.noStancesText)}</EmptyState>}
      columns={[
        {
          key: 'person',
          title: t(texts.person),
          isRowHeader: true,
          cell: ({ person }) => person.name,
          text: ({ person }) => person.name,
        },
        {
          key: 'stance',
          title: t(texts.stance),
          cell: ({ stance, earlier }) => <StanceMark stance={stance} earlier={earlier} />,
          text: ({ stance, earlier }) =>
            earlier ? t(texts.earlier, { stance: stanceName(t, stance) }) : stanceName(t, stance),
        },
        {
          key: 'comment',
          title: t(texts.comment),
          grows: true,
          cell: ({ comment }) => comment,
          text: ({ comment }) => comment,
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
