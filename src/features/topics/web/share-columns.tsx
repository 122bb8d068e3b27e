import type { Language } from '#web/texts/language.ts'
import type { Column } from '#web/ui/table-column.ts'
import { InterestButton } from './interest-button.tsx'
import { ShareState } from './share-state.tsx'
import { shareTexts as texts } from './share-texts.ts'
import type { TechShare } from './topic.ts'
import classes from './topics.module.css'

export function shareColumns({ t, format }: Language): Column<TechShare>[] {
  const when = ({ startsAt }: TechShare) =>
    startsAt === null ? '' : `${format.weekday(startsAt)}, ${format.time(startsAt)}`
  return [
    {
      key: 'title',
      title: t(texts.title),
      isRowHeader: true,
      grows: true,
      cell: (share) => (
        <span className={classes.titled}>
          {share.title}
          {share.topic !== null && share.topic.text !== share.title && (
            <span className={classes.under}>{share.topic.text}</span>
          )}
        </span>
      ),
      text: ({ title }) => title,
    },
    {
      key: 'when',
      title: t(texts.when),
      cell: (share) =>
        share.startsAt === null ? (
          <span className={classes.quiet}>{t(texts.noDate)}</span>
        ) : (
          when(share)
        ),
      text: ({ startsAt }) => startsAt ?? '',
    },
    {
      key: 'host',
      title: t(texts.host),
      cell: ({ host }) =>
        host === null ? <span className={classes.quiet}>{t(texts.noHost)}</span> : host.name,
      text: ({ host }) => host?.name ?? '',
    },
    {
      key: 'state',
      title: t(texts.when),
      heading: '',
      cell: ({ state }) => <ShareState state={state} />,
      text: ({ state }) => t(texts[state]),
    },
    {
      key: 'recording',
      title: t(texts.recording),
      heading: '',
      cell: ({ recordingUrl }) =>
        recordingUrl !== null && (
          <a href={recordingUrl} target="_blank" rel="noreferrer">
            {t(texts.recording)}
          </a>
        ),
      text: ({ recordingUrl }) => recordingUrl ?? '',
    },
    {
      key: 'interest',
      title: t(texts.interest),
      cell: (share) => <InterestButton share={share} isBrief />,
      text: ({ interested }) => interested,
    },
  ]
}
