import { listCycles } from '#features/cycles/api.ts'
import { NoticesToAcknowledge } from '#features/notices/web/notices-to-acknowledge.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { HomeBoard } from './home-board.tsx'
import { HomeFailingSources } from './home-failing-sources.tsx'
import { HomeFirstSteps } from './home-first-steps.tsx'
import { HomeOverview } from './home-overview.tsx'
import { HomeOwnTeam } from './home-own-team.tsx'
import classes from './home-page.module.css'
import { HomeReview } from './home-review.tsx'
import { homeTexts as texts } from './home-texts.ts'
import { usePlace } from './page-place.tsx'
import { ReadProblem } from './read-problem.tsx'

const dayMs = 24 * 60 * 60 * 1000

/** The running cycle: one's own team first, then everybody. */
export function HomePage() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const cycles = useRead(listCycles, { params, query: { count: 2 } })
  usePlace(t(texts.title))
  if (cycles.error) return <ReadProblem error={cycles.error} onRetry={() => cycles.refetch()} />
  if (!cycles.data) return <PageHeader title={t(texts.title)} />
  const { current, items } = cycles.data
  const at = items.findIndex(({ key }) => key === current)
  const cycle = items[at]
  if (!cycle) throw new Error(`The cycles do not hold the running one, ${current}`)
  const days = Math.max(0, Math.floor((Date.parse(cycle.ends) - Date.now()) / dayMs))
  const dates = format.dayRange(cycle.startsOn, cycle.endsOn)
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(texts.cycle, { cycle: current })}
        subtitle={t(texts.cycleDays, { dates, days })}
      />
      <div className={classes.parts}>
        {worksForAll(entry) && (
          <HomeFirstSteps cycle={current} previousCycle={items[at + 1]?.key ?? null} />
        )}
        <NoticesToAcknowledge />
        {entry.teams.slice(0, mostOwnTeams).map((team) => (
          <HomeOwnTeam key={team.slug} team={team} cycle={current} />
        ))}
        <HomeReview cycle={current} />
        <HomeOverview cycle={current} />
        {entry.role !== 'sponsor' && <HomeFailingSources />}
        <HomeBoard cycle={current} />
      </div>
    </div>
  )
}

/** Who is in more teams finds the others on the board. */
const mostOwnTeams = 3
