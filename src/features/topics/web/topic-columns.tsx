import { IconRepeat } from '@tabler/icons-react'
import type { Language } from '#web/texts/language.ts'
import type { Column } from '#web/ui/table-column.ts'
import { topicTexts as texts } from './texts.ts'
import type { Topic } from './topic.ts'
import { TopicState } from './topic-state.tsx'
import classes from './topics.module.css'

/** How many are named before the rest is only counted. */
const mostNamed = 3

function nameOf({ name }: Topic['teams'][number]): string {
  return name
}

function shortened(names: readonly string[]): string {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` +${more}` : ''}`
}

export function topicColumns({ t, format }: Language): Column<Topic>[] {
  const named = ({ teams }: Topic) => format.list(teams.map(({ name }) => name))
  return [
    {
      key: 'text',
      title: t(texts.text),
      isRowHeader: true,
      grows: true,
      cell: (topic) => (
        <span className={classes.titled}>
          {topic.text}
          <span className={classes.under}>
            {topic.recurring && (
              <span className={classes.recurring}>
                <IconRepeat size={13} stroke={1.75} aria-hidden="true" />
                {t(texts.recurring)}
              </span>
            )}
            {topic.metric?.name}
          </span>
        </span>
      ),
      text: ({ text }) => text,
    },
    {
      key: 'state',
      title: t(texts.state),
      cell: ({ state }) => <TopicState state={state} />,
      text: ({ state }) => t(texts[state]),
    },
    {
      key: 'mentions',
      title: t(texts.mentions),
      align: 'end',
      cell: ({ mentions }) => t(texts.mentionCount, { count: mentions }),
      text: ({ mentions }) => mentions,
    },
    {
      key: 'teams',
      title: t(texts.by),
      width: '12rem',
      cell: ({ teams }) => <span className={classes.names}>{shortened(teams.map(nameOf))}</span>,
      text: named,
    },
    {
      key: 'reviews',
      title: t(texts.reviews),
      cell: ({ reviews }) => shortened(reviews.toReversed()),
      text: ({ reviews }) => reviews.join(', '),
    },
    {
      key: 'since',
      title: t(texts.since),
      cell: ({ since }) => format.date(since),
      text: ({ since }) => since,
    },
  ]
}
