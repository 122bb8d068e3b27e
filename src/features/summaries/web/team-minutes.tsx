import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { readCloseOut } from '../api.ts'
import { summaryTexts as texts } from './texts.ts'

type Team = Output<typeof readCloseOut>['teams'][number]

/** In the order of the agenda. */
export function TeamMinutes({
  teams,
  aside,
}: {
  readonly teams: readonly Team[]
  readonly aside: string
}) {
  const t = useText()
  const names = ({ here }: Team) => here.map(({ name }) => name).join(', ')
  return (
    <DataTable
      title={t(texts.time)}
      aside={aside}
      rows={teams}
      rowKey={({ team }) => team.slug}
      fileName="minutes"
      empty={null}
      columns={[
        {
          key: 'team',
          title: t(texts.team),
          isRowHeader: true,
          cell: ({ team }) => team.name,
          text: ({ team }) => team.name,
        },
        {
          key: 'planned',
          title: t(texts.planned),
          align: 'end',
          cell: ({ planned }) => planned,
          text: ({ planned }) => planned,
        },
        {
          key: 'spent',
          title: t(texts.spent),
          align: 'end',
          cell: ({ spent, absent }) => (absent && spent === 0 ? t(texts.absent) : spent),
          text: ({ spent }) => spent,
        },
        {
          key: 'here',
          title: t(texts.present),
          grows: true,
          cell: (team) => names(team) || t(texts.nobody),
          text: names,
        },
      ]}
    />
  )
}
