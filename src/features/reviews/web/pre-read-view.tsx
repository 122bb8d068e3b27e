import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { AskAhead } from './ask-ahead.tsx'
import classes from './pre-read.module.css'
import { PreReadTeam, QuestionsAhead } from './pre-read-team.tsx'
import type { PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type PreReadViewProps = { readonly cycle: string; readonly told: PreRead }

export function PreReadView({ cycle, told }: PreReadViewProps) {
  const t = useText()
  const format = useFormat()
  const { role } = useOrganisation()
  const { review, notices, teams, topics, questions } = told
  const mayAsk = review.state === 'planned' && role !== 'sponsor'
  return (
    <div className={classes.parts}>
      {notices.length > 0 && (
        <section className={classes.part} aria-labelledby="pre-read-notices">
          <h2 id="pre-read-notices">{t(texts.notices)}</h2>
          <ul className={classes.list}>
            {notices.map(({ id, title, effectiveOn }) => (
              <li key={id}>
                {title}{' '}
                {effectiveOn && (
                  <span className={classes.quiet}>
                    {t(texts.effectiveFrom, { day: format.day(effectiveOn) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {teams.map((team) => (
        <PreReadTeam key={team.team.slug} cycle={cycle} told={team} mayAsk={mayAsk} />
      ))}
      {topics.length > 0 && (
        <section className={classes.part} aria-labelledby="pre-read-topics">
          <h2 id="pre-read-topics">{t(texts.topics)}</h2>
          <ul className={classes.list}>
            {topics.map(({ id, text, mentions }) => (
              <li key={id}>
                {text}{' '}
                <span className={classes.quiet}>{t(texts.mentions, { count: mentions })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(mayAsk || questions.length > 0) && (
        <section className={classes.part} aria-labelledby="pre-read-all">
          <h2 id="pre-read-all">{t(texts.toAll)}</h2>
          <div className={classes.told}>
            <QuestionsAhead questions={questions} />
            {mayAsk && <AskAhead cycle={cycle} team={null} />}
          </div>
        </section>
      )}
    </div>
  )
}
