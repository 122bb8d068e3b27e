import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/table-column.ts'
import type { NoticeDetail } from './notice.ts'
import classes from './notices.module.css'
import { factText } from './proof-text.ts'
import { noticeTexts as texts } from './texts.ts'

type Team = NoticeDetail['matrix'][number]

/** Team by team, by name: who has acknowledged, what the metric says, when it was reminded. */
export function AcknowledgementMatrix({ notice }: { readonly notice: NoticeDetail }) {
  const language = useLanguage()
  const { t, format } = language
  const { proof } = notice
  const fact = (team: Team) => (proof && team.proof ? factText(team.proof, proof, language) : '')
  const said = ({ acknowledged }: Team) =>
    acknowledged
      ? t(texts.acknowledgedBy, {
          name: acknowledged.by,
          day: format.shortDate(acknowledged.at),
        })
      : t(texts.notAcknowledged)
  const reminded = ({ reminders, remindedAt }: Team) =>
    remindedAt === null
      ? ''
      : t(texts.remindedTimes, { count: reminders, day: format.shortDate(remindedAt) })
  const proofColumn: Column<Team> = {
    key: 'proof',
    title: proof?.metric.name ?? t(texts.proof),
    heading: t(texts.metric),
    cell: fact,
    text: fact,
  }
  return (
    <DataTable
      title={t(texts.teams)}
      aside={t(texts.acknowledgedCount, { count: notice.acknowledged, teams: notice.teams })}
      rows={notice.matrix}
      rowKey={({ slug }) => slug}
      fileName="acknowledgements"
      empty={null}
      columns={[
        {
          key: 'team',
          title: t(texts.team),
          isRowHeader: true,
          grows: true,
          cell: (team) => (
            <span className={classes.titled}>
              {team.name}
              {team.remindedAt !== null && (
                <span className={classes.under}>
                  {t(texts.reminded)} {reminded(team)}
                </span>
              )}
            </span>
          ),
          text: ({ name }) => name,
        },
        {
          key: 'acknowledged',
          title: t(texts.acknowledged),
          cell: (team) => (
            <span className={classes.said} data-given={team.acknowledged !== null}>
              {team.acknowledged ? (
                <IconCircleCheck size={15} stroke={1.75} aria-hidden="true" />
              ) : (
                <IconCircleDashed size={15} stroke={1.75} aria-hidden="true" />
              )}
              <span>{said(team)}</span>
            </span>
          ),
          text: said,
        },
        ...(proof ? [proofColumn] : []),
        {
          key: 'reminded',
          title: t(texts.reminded),
          heading: '',
          cell: () => null,
          text: reminded,
        },
      ]}
    />
  )
}
