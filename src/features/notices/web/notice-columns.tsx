import type { Language } from '#web/texts/language.ts'
import type { Column } from '#web/ui/table-column.ts'
import type { Notice } from './notice.ts'
import classes from './notices.module.css'
import { OwnAcknowledgements } from './own-acknowledgements.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { noticeTexts as texts } from './texts.ts'

export function noticeColumns({ t, format }: Language): Column<Notice>[] {
  const audience = ({ audience: teams }: Notice) =>
    teams === null ? t(texts.everyTeam) : format.list(teams.map(({ name }) => name))
  return [
    {
      key: 'title',
      title: t(texts.title),
      isRowHeader: true,
      grows: true,
      cell: (notice) => (
        <span className={classes.titled}>
          {notice.title}
          <span className={classes.under}>{audience(notice)}</span>
        </span>
      ),
      text: ({ title }) => title,
    },
    {
      key: 'own',
      title: t(texts.yours),
      heading: '',
      cell: (notice) => <OwnAcknowledgements notice={notice} isBrief />,
    },
    {
      key: 'severity',
      title: t(texts.severity),
      cell: ({ severity }) => <SeverityMark severity={severity} />,
      text: ({ severity }) => t(texts[severity]),
    },
    {
      key: 'audience',
      title: t(texts.audience),
      heading: '',
      cell: () => null,
      text: audience,
    },
    {
      key: 'effective',
      title: t(texts.effectiveOn),
      cell: ({ effectiveOn }) => format.day(effectiveOn),
      text: ({ effectiveOn }) => effectiveOn,
    },
    {
      key: 'expires',
      title: t(texts.expiresOn),
      cell: ({ expiresOn }) =>
        expiresOn === null ? (
          <span className={classes.quiet}>{t(texts.noEnd)}</span>
        ) : (
          format.day(expiresOn)
        ),
      text: ({ expiresOn }) => expiresOn ?? '',
    },
    {
      key: 'acknowledged',
      title: t(texts.acknowledged),
      align: 'end',
      cell: ({ phase, acknowledged, teams }) =>
        phase === 'draft' ? '' : t(texts.acknowledgedCount, { count: acknowledged, teams }),
      text: ({ acknowledged }) => acknowledged,
    },
  ]
}
