import { randomBytes } from 'node:crypto'
import type { Input, Output } from '#api/endpoint.ts'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf } from './admit-caller.ts'
import type * as api from './api.ts'
import { personIdOf, requireTeamLead, requireWorkForAll } from './policy.ts'
import { insertToken } from './token-store.ts'

type Create = typeof api.createToken

/** A full token acts for the person who made it; read and push tokens are for the organisation or a team. */
export async function createToken(ctx: Ctx, { body }: Input<Create>): Promise<Output<Create>> {
  const teamId = body.team === null ? null : (await teamBySlug(ctx, body.team)).id
  if (body.scope === 'push') {
    if (teamId === null) requireWorkForAll(ctx.actor)
    else requireTeamLead(ctx.actor, teamId)
  }
  const secret = `wc_${randomBytes(30).toString('base64url')}`
  const token = {
    id: newId(),
    name: body.name,
    scope: body.scope,
    teamId: body.scope === 'push' ? teamId : null,
    secretHash: hashOf(secret),
    prefix: secret.slice(0, 9),
    createdBy: personIdOf(ctx.actor) ?? '',
    expiresAt:
      body.expiresInDays === null
        ? null
        : instantFromEpochMs(epochMs(ctx.now) + body.expiresInDays * 86_400_000),
  }
  await insertToken(ctx, token)
  await recordWrite(ctx, {
    action: 'token.created',
    subject: body.name,
    before: null,
    after: { scope: body.scope, team: body.team, expiresAt: token.expiresAt, prefix: token.prefix },
  })
  return {
    id: token.id,
    name: body.name,
    scope: body.scope,
    team: token.teamId === null ? null : body.team,
    prefix: token.prefix,
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
    expiresAt: token.expiresAt,
    lastUsedAt: null,
    secret,
  }
}
