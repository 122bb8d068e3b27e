import type { Input, Output } from '#api/endpoint.ts'
import type { Reading } from '#domain/measurement.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { recordEdit } from '#features/reports/record-edit.ts'
import { requireDraft } from '#features/reports/report-state.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { deleteTyped, waitForTurn } from './measurement-store.ts'
import { prepareTyping } from './prepare-typing.ts'
import { typedReadings } from './read-series.ts'
import { faultsOfTeam, requireFit } from './unfit-measurements.ts'
import { writeMeasurements } from './write-measurements.ts'

type Enter = typeof api.enterValues

export async function enterValues(
  ctx: Ctx,
  { params, body }: Input<Enter>,
): Promise<Output<Enter>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const cycle = await cycleByKey(ctx, params.cycle)
  await waitForTurn(ctx, team.id)
  const typing = await prepareTyping(ctx, team, cycle.key, body.values)
  requireFit([...faultsOfTeam(team), ...typing.faults])
  const before = await typedReadings(ctx, [...typing.names.keys()], cycle)
  const removed = await deleteTyped(ctx, typing.takenBack, cycle)
  const { stored } = await writeMeasurements(ctx, { entries: typing.entries, removed })
  await requireDraft(ctx, team.id, cycle.key)
  if (stored > 0) {
    await recordEdit(ctx, team.id, cycle.key)
    const after = new Map(typing.entries.map(({ seriesId, reading }) => [seriesId, reading]))
    await recordWrite(ctx, {
      action: 'values.entered',
      subject: `${team.name}, ${cycle.key}`,
      before: byName(before, typing.names),
      after: byName(after, typing.names),
    })
  }
  return { stored, unchanged: body.values.length - stored }
}

function byName(readings: ReadonlyMap<string, Reading>, names: ReadonlyMap<string, string>) {
  return Object.fromEntries([...names].map(([id, name]) => [name, readings.get(id) ?? null]))
}
