import { epochMs, type Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import { type AddedPerson, addPeople } from '#features/access/add-people.ts'
import { foundEmptyOrganisation } from '#features/access/found-organisation.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import { publishTemplate } from '#features/templates/publish-template.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import { setTarget } from '#features/templates/set-target.ts'
import type { Ctx, Installation } from '#platform/context.ts'
import { foundTeams, inSample, sampleAddress } from './found-teams.ts'
import { beginningOf, sampleCalendar } from './sample-calendar.ts'
import { castOf, type SampleCast } from './sample-cast.ts'
import { type SampleContent, sampleContent, sampleCycles } from './sample-content.ts'
import { sampleProcess } from './sample-process.ts'
import { rowsOfTeam } from './sample-rows.ts'
import type { ReportingTeam } from './store-cycle.ts'
import { tellProcess } from './tell-process.ts'
import { tellReports } from './tell-reports.ts'

export type FoundingCtx = Pick<Ctx, 'db' | 'now' | 'requestId'> & {
  readonly installation: Installation
}
export type SamplePlace = { readonly timeZone: string; readonly currency: string }

/**
 * Founds the sample organisation a year ago and lives through its cycles: everything is written by the
 * verbs that people use, at the time at which they would have used them. Within the caller's transaction.
 */
export async function foundSample(
  { installation, db, now, requestId }: FoundingCtx,
  place: SamplePlace,
): Promise<{ id: OrganisationId; slug: string }> {
  const content = sampleContent()
  const begins = beginningOf(now, place.timeZone, sampleCycles)
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
  const leaders = await agreeTemplate(ctx, content)
  const teams = (await foundTeams(ctx, content.teams)).map((team) => ({
    ...team,
    rows: rowsOfTeam(content, team.content),
  }))
  const { metrics } = await templateInForce(ctx)
  await liveThrough(ctx, castOf(leaders, teams, metrics), teams, now)
  return organisation
}

/** The architect leads the group to the core metrics; the sponsor looks on. */
async function agreeTemplate(ctx: Ctx, content: SampleContent): Promise<AddedPerson[]> {
  const leaders = await addPeople(ctx, content.people.map(sampleAddress))
  const architect = leaders.find(({ role }) => role === 'architect')
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
  return leaders
}

async function liveThrough(
  ctx: Ctx,
  cast: SampleCast,
  teams: readonly ReportingTeam[],
  now: Instant,
) {
  const running = await currentCycle({ ...ctx, now })
  const cycles = await recentCycles({ ...ctx, now }, running.key, sampleCycles)
  const calendar = sampleCalendar(cycles, ctx.organisationInForce.timeZone)
  const told = new Map<string, string>()
  const cycleKeys = cycles.map(({ key }) => key)
  const teller = { process: sampleProcess(), cycleKeys, cast, calendar, told }
  const tellings = [...(await tellReports(ctx, teams, cycles, told)), ...tellProcess(teller)]
  const inOrder = tellings
    .map(({ when, tell }) => ({ at: when === 'now' ? now : calendar.instantOf(when), tell }))
    .toSorted((one, other) => epochMs(one.at) - epochMs(other.at))
  for (const { at, tell } of inOrder) await tell({ ...ctx, now: at })
}
