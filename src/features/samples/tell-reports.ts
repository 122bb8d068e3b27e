import type { Cycle } from '#domain/cycle.ts'
import { markReportsReady } from '#features/reports/mark-reports-ready.ts'
import { openReports } from '#features/reports/open-reports.ts'
import { refreshReports } from '#features/reports/refresh-reports.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import { readyOn } from './sample-calendar.ts'
import { openSeries, type ReportingTeam, storeCycle } from './store-cycle.ts'
import { tellCycle } from './tell-cycle.ts'
import type { Teller, Telling } from './telling.ts'

/** What teams report, cycle by cycle, the day before the review; of the running one what is there by `now`. */
export async function tellReports(
  ctx: Ctx,
  teams: readonly ReportingTeam[],
  cycles: readonly Cycle[],
  told: Teller['told'],
): Promise<Telling[]> {
  const seriesOf = await openSeries(ctx, teams, (await templateInForce(ctx)).metrics)
  const readyBy = new Map(teams.map(({ team, people }) => [team.id, people[1]?.name ?? '']))
  return cycles.map((cycle, place) => {
    const isRunning = place === cycles.length - 1
    return {
      when: isRunning ? 'now' : { at: place, ...readyOn },
      async tell(then: Ctx) {
        await openReports(then)
        await storeCycle(then, teams, { cycle, place }, seriesOf)
        // All at once, before notes on single lines ask for it team by team.
        await refreshReports(then, cycle.key, [...readyBy.keys()])
        for (const team of teams) await tellCycle(then, team, { cycle, place }, told)
        if (!isRunning) await markReportsReady(then, cycle.key, readyBy)
      },
    }
  })
}
