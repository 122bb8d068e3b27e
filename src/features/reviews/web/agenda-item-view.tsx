import { Link } from '@tanstack/react-router'
import { TeamActions } from '#features/actions/web/team-actions.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './agenda.module.css'
import { replacedItem } from './agenda-changes.ts'
import { MinutesField, TitleField } from './agenda-fields.tsx'
import { kindTexts } from './kind-texts.ts'
import { type PlanFacts, preReadOf, reportWords } from './plan-facts.ts'
import type { AgendaItem, Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import type { AgendaChange } from './use-agenda.ts'
import { WaitingList } from './waiting-list.tsx'

type AgendaItemViewProps = {
  readonly review: Review
  readonly item: AgendaItem
  readonly change: AgendaChange
  readonly facts: PlanFacts
  readonly mayPlan: boolean
}

/** Beside the agenda: what an item is about, and what of it can be set. */
export function AgendaItemView({ review, item, change, facts, mayPlan }: AgendaItemViewProps) {
  const t = useText()
  const replace = (next: AgendaItem) => change.arrange((agenda) => replacedItem(agenda, next))
  if (item.team !== null) {
    return <TeamItem cycle={review.cycle.key} team={item.team} item={item} facts={facts} />
  }
  return (
    <div className={classes.beside}>
      {mayPlan ? (
        <div className={classes.pair}>
          <TitleField item={item} onChange={replace} />
          <MinutesField item={item} onChange={replace} />
        </div>
      ) : (
        <p className={classes.quiet}>{t(texts.minutesLong, { minutes: item.minutes })}</p>
      )}
      <p className={classes.quiet}>{t(kindTexts[item.kind])}</p>
      {facts.preRead && <WaitingList kind={item.kind} preRead={facts.preRead} />}
    </div>
  )
}

type TeamItemProps = Pick<AgendaItemViewProps, 'item' | 'facts'> & {
  readonly cycle: string
  readonly team: NonNullable<AgendaItem['team']>
}

function TeamItem({ cycle, team, item, facts }: TeamItemProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const questions = preReadOf(facts, item)?.questions ?? []
  return (
    <div className={classes.beside}>
      <dl className={classes.facts}>
        <dt>{t(texts.report)}</dt>
        <dd>
          <Link
            to="/$organisation/teams/$team/reports/$cycle"
            params={{ organisation, team: team.slug, cycle }}
          >
            {reportWords(t, facts, item) || t(texts.noReport)}
          </Link>
        </dd>
        <dt>{t(texts.minutes)}</dt>
        <dd>{item.minutes}</dd>
      </dl>
      <TeamActions team={team.slug} />
      {questions.length > 0 && (
        <section>
          <h3>{t(texts.questions)}</h3>
          <ul className={classes.list}>
            {questions.map(({ id, text, askedBy }) => (
              <li key={id}>
                {text} <span className={classes.quiet}>{askedBy ?? t(texts.quietly)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
