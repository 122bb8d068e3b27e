import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { uniqueSlug } from '#domain/slug.ts'
import { requireTeamLead } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { teamBySlug } from './read-teams.ts'
import { insertWorkload, workloadSlugsLike } from './workload-store.ts'

type Create = typeof api.createWorkload

export async function createWorkload(
  ctx: Ctx,
  { params, body }: Input<Create>,
): Promise<Output<Create>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamLead(ctx.actor, team.id)
  const slug =
    body.slug ?? (await uniqueSlug(body.name, (stem) => workloadSlugsLike(ctx, team.id, stem)))
  const said = { slug, name: body.name, description: body.description }
  if (!(await insertWorkload(ctx, { id: newId(), teamId: team.id, ...said }))) {
    throw new Refusal('SlugTaken', `This team has a workload with the address “${slug}” already.`, {
      slug,
    })
  }
  await recordWrite(ctx, {
    action: 'workload.created',
    subject: `${body.name}, ${team.name}`,
    before: null,
    after: said,
  })
  return { ...said, archivedAt: null }
}
