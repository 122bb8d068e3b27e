import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { readCloseOut } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Team = Output<typeof readCloseOut>['teams'][number]
type TeamMinutesProps = { readonly teams: readonly Team[]; readonly aside: string }

/** In the order of the agenda. */
export function TeamMinutes({ teams, aside }: TeamMinutesProps) {
  const t = useText()
  const names = ({ here }: Team) => here.map(({ name }) => name).join(', ')
  return (
    <div className={classes.part}>
      <p className={classes.heading} aria-hidden="true">
        {t(texts.time)} <span className={classes.under}>{aside}</span>
      </p>
      <DataTable
        title={t(texts.time)}
        titleHidden
        aside={aside}
        rows={teams}
        rowKey={({ team }) => team.slug}
        fileName="minutes"
        empty={<p className={classes.quiet}>{t(texts.noTeams)}</p>}
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
            cell: names,
            text: names,
          },
        ]}
      />
    </div>
  )
}
