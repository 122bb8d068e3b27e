import { Refusal } from '#domain/refusal.ts'
import type { TeamCtx } from './store.ts'
import { type WorkloadRow, workloadRowBySlug, workloadRowsOf } from './workload-store.ts'

export type WorkloadRef = WorkloadRow

/** Throws WorkloadNotFound. Archived workloads are found too. */
export async function workloadBySlug(
  ctx: TeamCtx,
  teamId: string,
  slug: string,
): Promise<WorkloadRef> {
  const workload = await workloadRowBySlug(ctx, teamId, slug)
  if (workload) return workload
  throw new Refusal('WorkloadNotFound', `This team has no workload “${slug}”.`, { workload: slug })
}

/** By name within each team, archived ones too. */
export async function workloadsOf(
  ctx: TeamCtx,
  teamIds: readonly string[],
): Promise<WorkloadRef[]> {
  return teamIds.length === 0 ? [] : workloadRowsOf(ctx, teamIds)
}
