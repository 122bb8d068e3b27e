import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Team = Output<typeof readSummary>['teams'][number]

/** In the order in which they were on. */
export function SummaryTeams({ teams }: { readonly teams: readonly Team[] }) {
  const t = useText()
  return (
    <section aria-labelledby="summary-teams">
      <h2 id="summary-teams" className={classes.heading}>
        {t(texts.teams)}
      </h2>
      <ul className={classes.list}>
        {teams.map(({ team, absent, spent, planned, changes }) => (
          <li key={team.slug} className={classes.entry}>
            <div className={classes.words}>
              <h3 className={classes.heading}>{team.name}</h3>
              {changes.length === 0 && !absent && <p className={classes.quiet}>{t(texts.calm)}</p>}
              {changes.map((change) => (
                <p key={change}>{change}</p>
              ))}
            </div>
            <span className={classes.quiet}>
              {absent && spent === 0 ? t(texts.absent) : t(texts.minutesOf, { spent, planned })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
