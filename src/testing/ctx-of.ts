// What a verb is given when another slice calls it, on behalf of nobody in particular.
import { instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { Caller, Scenario } from './scenario.ts'

export async function ctxOf({ server, clock }: Scenario, caller: Caller): Promise<Ctx> {
  const { installation } = server
  const { id, ...organisationInForce } = await installation.db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'time_zone as timeZone', 'currency'])
    .where('slug', '=', caller.organisation)
    .executeTakeFirstOrThrow()
  return {
    installation,
    db: installation.db,
    organisation: id,
    organisationInForce,
    actor: { kind: 'system', name: 'The room' },
    now: instant(clock.now()),
    requestId: 'test',
  }
}
