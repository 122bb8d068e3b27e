import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import { addPeople } from '#features/access/add-people.ts'
import { foundEmptyOrganisation } from '#features/access/found-organisation.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import { markReportsReady } from '#features/reports/mark-reports-ready.ts'
import { openReports } from '#features/reports/open-reports.ts'
import { publishTemplate } from '#features/templates/publish-template.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import { setTarget } from '#features/templates/set-target.ts'
import type { Ctx, Installation } from '#platform/context.ts'
import { foundTeams, inSample, sampleAddress } from './found-teams.ts'
import { type SampleContent, sampleContent, sampleCycles } from './sample-content.ts'
import { rowsOfTeam } from './sample-rows.ts'
import { openSeries, type ReportingTeam, storeCycle } from './store-cycle.ts'
import { tellCycle } from './tell-cycle.ts'

export type FoundingCtx = Pick<Ctx, 'db' | 'now' | 'requestId'> & {
  readonly installation: Installation
}
export type SamplePlace = { readonly timeZone: string; readonly currency: string }

const dayMs = 86_400_000
const cycleMs = 14 * dayMs

/**
 * Founds the sample organisation a year ago and lives through its cycles: everything is written by the
 * verbs that people use, at the time at which they would have used them. Within the caller's transaction.
 */
export async function foundSample(
  { installation, db, now, requestId }: FoundingCtx,
  place: SamplePlace,
): Promise<{ id: OrganisationId; slug: string }> {
  const content = sampleContent()
  const begins = instantFromEpochMs(epochMs(now) - (sampleCycles - 1) * cycleMs - 7 * dayMs)
  const actor = { kind: 'system', name: 'Wellcycle' } as const
  const founding = { name: content.name, ...place, sample: true }
  const organisation = await foundEmptyOrganisation({ db, now: begins, requestId }, actor, founding)
  const ctx: Ctx = {
    installation,
    db,
    organisation: organisation.id,
    organisationInForce: organisation,
    actor,
    now: begins,
    requestId,
  }
  await agreeTemplate(ctx, content)
  const teams = (await foundTeams(ctx, content.teams)).map((team) => ({
    ...team,
    rows: rowsOfTeam(content, team.content),
  }))
  await liveThrough(ctx, teams, now)
  return organisation
}

/** The architect leads the group to the core metrics; the sponsor looks on. */
async function agreeTemplate(ctx: Ctx, content: SampleContent): Promise<void> {
  const [architect] = await addPeople(ctx, content.people.map(sampleAddress))
  if (!architect) throw new Error('The sample needs an architect')
  const byArchitect: Ctx = { ...ctx, actor: { kind: 'person', ...architect, memberships: [] } }
  await publishTemplate(byArchitect, {
    params: inSample,
    query: undefined,
    body: {
      choice: { size: 'core' },
      optionalPillars: [],
      note: content.templateNote,
      basedOn: (await templateInForce(ctx)).number,
    },
  })
  for (const { metric, ...target } of content.targets) {
    const params = { ...inSample, metric }
    await setTarget(byArchitect, { params, query: undefined, body: { target } })
  }
}

async function liveThrough(ctx: Ctx, teams: readonly ReportingTeam[], now: Instant) {
  const running = await currentCycle({ ...ctx, now })
  const cycles = await recentCycles({ ...ctx, now }, running.key, sampleCycles)
  const seriesOf = await openSeries(ctx, teams, (await templateInForce(ctx)).metrics)
  const readyBy = new Map(teams.map(({ team, people }) => [team.id, people[1]?.name ?? '']))
  for (const [place, cycle] of cycles.entries()) {
    const isRunning = cycle.key === running.key
    const then = { ...ctx, now: isRunning ? now : lastAfternoonOf(cycle.ends) }
    await openReports(then)
    await storeCycle(then, teams, { cycle, place }, seriesOf)
    for (const team of teams) await tellCycle(then, team, { cycle, place })
    if (!isRunning) await markReportsReady(then, cycle.key, readyBy)
  }
}

function lastAfternoonOf(ends: Instant): Instant {
  return instantFromEpochMs(epochMs(ends) - 9 * 3_600_000)
}
