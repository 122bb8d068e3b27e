import type { Output } from '#api/endpoint.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Team = Output<typeof readSummary>['teams'][number]

/** In the order in which they were on. */
export function SummaryTeams({ teams }: { readonly teams: readonly Team[] }) {
  const t = useText()
  return (
    <section aria-labelledby="summary-teams">
      <h2 id="summary-teams" className="wc-unseen">
        {t(texts.teams)}
      </h2>
      {teams.map((team) => (
        <SummaryTeam key={team.team.slug} {...team} />
      ))}
    </section>
  )
}

function SummaryTeam({ team, absent, spent, planned, changes, here }: Team) {
  const t = useText()
  const format = useFormat()
  const wasAway = absent && spent === 0
  return (
    <article className={classes.part} aria-label={team.name}>
      <h3 className={classes.heading}>
        {team.name}{' '}
        <span className={classes.under}>
          {wasAway ? t(texts.absent) : t(texts.minutesOf, { spent, planned })}
        </span>
      </h3>
      <div className={classes.body}>
        {changes.length === 0 && !wasAway && <p className={classes.quiet}>{t(texts.calm)}</p>}
        {changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
        {here.length > 0 && (
          <p className={classes.quiet}>
            {t(texts.wereHere, { names: format.list(here.map(({ name }) => name)) })}
          </p>
        )}
      </div>
    </article>
  )
}
