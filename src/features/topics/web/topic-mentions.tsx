import { useLanguage } from '#web/texts/language-provider.tsx'
import { topicTexts as texts } from './texts.ts'
import type { TopicDetail } from './topic.ts'
import classes from './topics.module.css'

/** The newest first: who said it, for which team, in which review, and in which words where they differ. */
export function TopicMentions({ topic }: { readonly topic: TopicDetail }) {
  const { t, format } = useLanguage()
  return (
    <section className={classes.part}>
      <h3>{t(texts.said)}</h3>
      <ul className={classes.list}>
        {topic.said.toReversed().map(({ id, text, team, cycle, by, at }) => (
          <li key={id}>
            {[
              team?.name ?? by,
              ...(cycle === null ? [] : [t(texts.saidInReview, { cycle })]),
              format.date(at),
            ].join(' · ')}
            {(text !== topic.text || team !== null) && (
              <span className={classes.under}>
                {[
                  ...(team === null ? [] : [by]),
                  ...(text === topic.text ? [] : [`“${text}”`]),
                ].join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
