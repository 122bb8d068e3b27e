import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { readTopic } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import type { TopicDetail } from './topic.ts'
import { TopicActs } from './topic-acts.tsx'
import type { TopicView } from './topic-address.ts'
import { TopicMentions } from './topic-mentions.tsx'
import { TopicShares } from './topic-shares.tsx'
import { TopicState } from './topic-state.tsx'
import { TopicWords } from './topic-words.tsx'
import classes from './topics.module.css'

type TopicDrawerProps = {
  readonly id: string
  readonly onView: (next: Partial<TopicView>) => void
}

/** All there is to say of a topic, and what can become of it. */
export function TopicDrawer({ id, onView }: TopicDrawerProps) {
  const { t } = useLanguage()
  const entry = useOrganisation()
  const read = useRead(readTopic, { params: { organisation: entry.slug, topic: id } })
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return null
  const topic = read.data
  const { mergedInto } = topic
  return (
    <div className={classes.drawer}>
      <div className={classes.line}>
        <TopicState state={topic.state} />
        <span className={classes.quiet}>
          {t(texts.mentionCount, { count: topic.mentions })}
          {topic.teams.length > 0 && `, ${t(texts.teamCount, { count: topic.teams.length })}`}
          {topic.recurring && ` · ${t(texts.recurring)}`}
        </span>
      </div>
      <Course topic={topic} />
      {mergedInto && (
        <p>
          <button
            type="button"
            className={classes.link}
            onClick={() => onView({ topic: mergedInto.id })}
          >
            {t(texts.mergedInto, { text: mergedInto.text })}
          </button>
        </p>
      )}
      {worksForAll(entry) && (
        <>
          <TopicActs topic={topic} onView={onView} />
          {mergedInto === null && <TopicWords key={topic.id} topic={topic} />}
        </>
      )}
      <TopicShares topic={topic} onView={onView} />
      {topic.merged.length > 0 && (
        <section className={classes.part}>
          <h3>{t(texts.merged)}</h3>
          <ul className={classes.list}>
            {topic.merged.map(({ id: other, text }) => (
              <li key={other}>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => onView({ topic: other })}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TopicMentions topic={topic} />
    </div>
  )
}

/** Who promoted it, and what came of it. */
function Course({ topic }: { readonly topic: TopicDetail }) {
  const { t, format } = useLanguage()
  const { state, promotedBy, promotedAt, endedBy, endedAt, outcome } = topic
  const isOver = state === 'discussed' || state === 'closed'
  return (
    <>
      {promotedBy !== null && promotedAt !== null && (
        <p className={classes.quiet}>
          {t(texts.promotedBy, { name: promotedBy, day: format.date(promotedAt) })}
        </p>
      )}
      {outcome !== '' && (
        <p className={classes.said}>{isOver ? outcome : t(texts.earlier, { outcome })}</p>
      )}
      {isOver && endedBy !== null && endedAt !== null && (
        <p className={classes.quiet}>
          {t(texts.endedBy, {
            state: t(texts[state]),
            day: format.date(endedAt),
            name: endedBy,
          })}
        </p>
      )}
    </>
  )
}
