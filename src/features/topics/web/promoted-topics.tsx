import { Link } from '@tanstack/react-router'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { listTopics } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import classes from './topics.module.css'

/** For the portfolio; only there while something is promoted. */
export function PromotedTopics() {
  const { t, format } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const topics = useRead(listTopics, { params: { organisation }, query: { show: 'promoted' } })
  const items = topics.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={classes.portfolio} aria-labelledby="portfolio-topics">
      <h2 id="portfolio-topics" className={classes.heading}>
        {t(texts.portfolioTitle)}
      </h2>
      <p className={classes.quiet}>{t(texts.portfolioText)}</p>
      <ul className={classes.rows}>
        {items.map(({ id, text, mentions, teams, since }) => (
          <li key={id}>
            <Link to="/$organisation/topics" params={{ organisation }} search={{ topic: id }}>
              {text}
            </Link>
            <span className={classes.quiet}>
              {[
                t(texts.mentionCount, { count: mentions }),
                ...(teams.length > 0 ? [format.list(teams.map(({ name }) => name))] : []),
                format.date(since),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
