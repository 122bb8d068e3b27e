import { Link, useParams } from '@tanstack/react-router'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readPreRead } from '../api.ts'
import classes from './plan.module.css'
import { PreReadTeam } from './pre-read-team.tsx'
import { reviewTexts as texts } from './texts.ts'

/** What to know before the review, in the order in which it will be talked about. */
export function PreReadPage() {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const read = useRead(readPreRead, { params: { organisation, cycle } })
  usePlace(t(texts.preRead), [
    { title: t(texts.reviewOf, { cycle }), href: `/${organisation}/reviews/${cycle}` },
  ])
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return <PageHeader title={t(texts.preRead)} />
  const { review, notices, teams, topics } = read.data
  return (
    <>
      <PageHeader
        title={t(texts.preRead)}
        subtitle={t(texts.subtitle, {
          at: format.dateTime(review.startsAt),
          booked: review.bookedMinutes,
        })}
        actions={
          <Link
            to="/$organisation/reviews/$cycle/room"
            params={{ organisation, cycle }}
            className={classes.go}
          >
            {t(texts.toRoom)}
          </Link>
        }
      />
      <p className={classes.quiet}>{t(texts.preReadLead)}</p>
      <div className={classes.parts}>
        {notices.length > 0 && (
          <section aria-labelledby="pre-read-notices">
            <h2 id="pre-read-notices" className={classes.heading}>
              {t(texts.notices)}
            </h2>
            <ul className={classes.list}>
              {notices.map(({ id, title, effectiveOn }) => (
                <li key={id} className={classes.entry}>
                  {title}{' '}
                  {effectiveOn && <span className={classes.quiet}>{format.day(effectiveOn)}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="pre-read-teams">
          <h2 id="pre-read-teams" className={classes.heading}>
            {t(texts.teams)}
          </h2>
          {teams.map((team) => (
            <PreReadTeam
              key={team.team.slug}
              cycle={cycle}
              told={team}
              isOpen={review.state === 'planned'}
            />
          ))}
        </section>
        {topics.length > 0 && (
          <section aria-labelledby="pre-read-topics">
            <h2 id="pre-read-topics" className={classes.heading}>
              {t(texts.topics)}
            </h2>
            <ul className={classes.list}>
              {topics.map(({ id, text, mentions }) => (
                <li key={id} className={classes.entry}>
                  {text}{' '}
                  <span className={classes.quiet}>{t(texts.mentions, { count: mentions })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
