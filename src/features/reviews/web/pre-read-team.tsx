import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { AskAhead } from './ask-ahead.tsx'
import classes from './plan.module.css'
import type { PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type PreReadTeamProps = {
  readonly cycle: string
  readonly told: PreRead['teams'][number]
  /** Questions may be asked ahead. */
  readonly isOpen: boolean
}

export function PreReadTeam({ cycle, told, isOpen }: PreReadTeamProps) {
  const t = useText()
  const { slug: organisation, role } = useOrganisation()
  const { team, talkingPoints, wins, questions } = told
  return (
    <article className={classes.team} aria-label={team.name}>
      <h3 className={classes.heading}>
        <Link
          to="/$organisation/teams/$team/reports/$cycle"
          params={{ organisation, team: team.slug, cycle }}
        >
          {team.name}
        </Link>{' '}
        {told.absent && <span className={classes.warn}>{t(texts.absent)}</span>}
        {told.reportState === 'draft' && <span className={classes.quiet}>{t(texts.draft)}</span>}
      </h3>
      {told.reportState === null && <p className={classes.quiet}>{t(texts.noReport)}</p>}
      {talkingPoints.length > 0 && (
        <ul>
          {talkingPoints.map(({ metric, name, sentence }) => (
            <li key={`${metric} ${name}`}>
              <strong>{name}</strong>: {sentence}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>
        {t(texts.steady, { count: told.steady })}{' '}
        {t(texts.actionsLine, { open: told.openActions, carried: told.carriedActions })}
      </p>
      {wins.length > 0 && (
        <p>
          <strong>{t(texts.wins)}</strong>: {wins.join(' · ')}
        </p>
      )}
      {questions.length > 0 && (
        <>
          <h4 className={classes.heading}>{t(texts.questions)}</h4>
          <ul>
            {questions.map(({ id, text, askedBy }) => (
              <li key={id}>
                {text} <span className={classes.quiet}>{askedBy ?? t(texts.quietly)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && role !== 'sponsor' && <AskAhead cycle={cycle} team={team} />}
    </article>
  )
}
