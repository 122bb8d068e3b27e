import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { uniqueSlug } from '#domain/slug.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { openReports } from '#features/reports/open-reports.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { wholeTeam } from './read-teams.ts'
import { insertTeam, teamSlugsLike } from './store.ts'

type Create = typeof api.createTeam

export async function createTeam(ctx: Ctx, { body }: Input<Create>): Promise<Output<Create>> {
  requireWorkForAll(ctx.actor)
  const slug = body.slug ?? (await uniqueSlug(body.name, (stem) => teamSlugsLike(ctx, stem)))
  const team = { id: newId(), slug, name: body.name, purpose: body.purpose }
  if (!(await insertTeam(ctx, team))) {
    throw new Refusal('SlugTaken', `There is a team with the address “${slug}” already.`, { slug })
  }
  await openReports(ctx)
  await recordWrite(ctx, {
    action: 'team.created',
    subject: team.name,
    before: null,
    after: { slug, name: team.name, purpose: team.purpose },
  })
  return wholeTeam(ctx, slug)
}
