import { Link } from '@tanstack/react-router'
import { actionSearch, actionView } from '#features/actions/web/action-address.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { AskAhead } from './ask-ahead.tsx'
import classes from './pre-read.module.css'
import type { PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type Told = PreRead['teams'][number]
type PreReadTeamProps = {
  readonly cycle: string
  readonly told: Told
  /** Questions may be asked ahead. */
  readonly mayAsk: boolean
}

export function PreReadTeam({ cycle, told, mayAsk }: PreReadTeamProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { team, talkingPoints, wins, questions, openActions, carriedActions } = told
  const state = told.absent ? texts.absent : told.reportState === 'draft' ? texts.draft : null
  const id = `pre-read-${team.slug}`
  return (
    <article className={classes.part} aria-labelledby={id}>
      <h2 id={id}>
        <Link
          to="/$organisation/teams/$team/reports/$cycle"
          params={{ organisation, team: team.slug, cycle }}
        >
          {team.name}
        </Link>
        {state && <span className={classes.state}>{t(state)}</span>}
      </h2>
      <div className={classes.told}>
        {talkingPoints.length > 0 && (
          <ul className={classes.points}>
            {talkingPoints.map(({ metric, name, sentence }) => (
              <li key={`${metric} ${name}`}>
                <span className={classes.name}>{name}</span> {sentence}
              </li>
            ))}
          </ul>
        )}
        {wins.map((win) => (
          <p key={win}>
            <span className={classes.name}>{t(texts.win)}</span> {win}
          </p>
        ))}
        <p className={classes.quiet}>
          {told.reportState === null
            ? t(texts.noReport)
            : t(texts.steady, { count: told.steady, told: talkingPoints.length })}{' '}
          {openActions > 0 && (
            <Link
              to="/$organisation/actions"
              params={{ organisation }}
              search={actionSearch(actionView({ team: team.slug }))}
            >
              {t(texts.actionsLine, { open: openActions, carried: carriedActions })}
            </Link>
          )}
        </p>
        <QuestionsAhead questions={questions} />
        {mayAsk && <AskAhead cycle={cycle} team={team} />}
      </div>
    </article>
  )
}

export function QuestionsAhead({ questions }: Pick<Told, 'questions'>) {
  const t = useText()
  if (questions.length === 0) return null
  return (
    <ul className={classes.points} aria-label={t(texts.questions)}>
      {questions.map(({ id, text, askedBy }) => (
        <li key={id}>
          <span className={classes.name}>{t(texts.asks)}</span> {text}{' '}
          <span className={classes.quiet}>{askedBy ?? t(texts.quietly)}</span>
        </li>
      ))}
    </ul>
  )
}
