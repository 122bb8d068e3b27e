import { Link } from '@tanstack/react-router'
import { listConnections } from '#features/connections/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import classes from './home-failing-sources.module.css'
import { homeTexts as texts } from './home-texts.ts'

/** Only there while a source fails. */
export function HomeFailingSources() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const connections = useRead(listConnections, { params: { organisation }, query: { limit: 200 } })
  const failing = connections.data?.items.filter(
    ({ failingQueries, paused }) => failingQueries > 0 && !paused,
  )
  if (!failing || failing.length === 0) return null
  return (
    <section aria-labelledby="failing">
      <h2 id="failing" className={classes.heading}>
        {t(texts.failingTitle)}
      </h2>
      <p className={classes.words}>{t(texts.failingText)}</p>
      <ul className={classes.list}>
        {failing.map(({ id, name, failingQueries }) => (
          <li key={id} className={classes.source}>
            <Link
              to="/$organisation/settings/connections/$connection"
              params={{ organisation, connection: id }}
            >
              {name}
            </Link>
            <StatusMark status="failed" text={t(texts.failingCount, { count: failingQueries })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
