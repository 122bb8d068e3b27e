import { recentCycles } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { asciiJson } from '#platform/http/json-answer.ts'
import { groundsOfTeams } from './grounds-of-teams.ts'
import { replaceLines, type StaleDraft, staleDrafts } from './line-store.ts'
import { writeLines } from './write-lines.ts'

export type RefreshCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** Cycles that a line looks back on, the reported one included. */
const cyclesInView = 26
const teamsAtOnce = 50

/**
 * Writes the lines of these teams' stale drafts of a cycle from what is stored now. What is changed
 * meanwhile leaves a draft stale, so that the next reader writes it again.
 */
export async function refreshReports(
  ctx: RefreshCtx,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<void> {
  const stale = await staleDrafts(ctx, cycleKey, teamIds)
  if (stale.length === 0) return
  const cycles = await recentCycles(ctx, cycleKey, cyclesInView)
  for (let from = 0; from < stale.length; from += teamsAtOnce) {
    await rewrite(ctx, stale.slice(from, from + teamsAtOnce), cycles)
  }
}

async function rewrite(
  ctx: RefreshCtx,
  drafts: readonly StaleDraft[],
  cycles: Awaited<ReturnType<typeof recentCycles>>,
) {
  const teamIds = drafts.map(({ teamId }) => teamId)
  const { templateNumber, byTeam } = await groundsOfTeams(ctx, teamIds, cycles)
  const written = drafts.map(({ id, teamId, revision, lastReviewed }) => {
    const lines = writeLines(byTeam.get(teamId) ?? [], lastReviewed)
    const summary = asciiJson(lines.map((line) => line.summary))
    return { reportId: id, revision, lines, summary }
  })
  await inTransaction(ctx, (held) => replaceLines(held, templateNumber, written))
}

/** Reads come with the pool, writes with their transaction. */
async function inTransaction<T>(ctx: RefreshCtx, work: (held: RefreshCtx) => Promise<T>) {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}
