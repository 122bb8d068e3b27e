import type { Instant } from '#domain/instant.ts'
import type { TokenScope } from '#domain/role.ts'
import type { Ctx } from '#platform/context.ts'

export type NewToken = {
  id: string
  name: string
  scope: TokenScope
  teamId: string | null
  secretHash: string
  prefix: string
  createdBy: string
  expiresAt: Instant | null
}

export async function insertToken(ctx: Ctx, token: NewToken) {
  await ctx.db
    .insertInto('api_token')
    .values({
      organisation_id: ctx.organisation,
      id: token.id,
      name: token.name,
      scope: token.scope,
      team_id: token.teamId,
      secret_hash: token.secretHash,
      prefix: token.prefix,
      created_by: token.createdBy,
      created_at: ctx.now,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute()
}

function selectTokens(ctx: Ctx) {
  return ctx.db
    .selectFrom('api_token')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'api_token.organisation_id')
        .onRef('person.id', '=', 'api_token.created_by'),
    )
    .leftJoin('team', (join) =>
      join
        .onRef('team.organisation_id', '=', 'api_token.organisation_id')
        .onRef('team.id', '=', 'api_token.team_id'),
    )
    .select([
      'api_token.id',
      'api_token.name',
      'api_token.scope',
      'team.slug as team',
      'api_token.prefix',
      'api_token.created_by as createdById',
      'person.name as createdBy',
      'api_token.created_at as createdAt',
      'api_token.expires_at as expiresAt',
      'api_token.last_used_at as lastUsedAt',
    ])
    .where('api_token.organisation_id', '=', ctx.organisation)
    .where('api_token.revoked_at', 'is', null)
}

export async function tokensPage(
  ctx: Ctx,
  filter: { createdBy?: string; cursor?: string; limit: number },
) {
  let query = selectTokens(ctx)
  if (filter.createdBy) query = query.where('api_token.created_by', '=', filter.createdBy)
  if (filter.cursor) query = query.where('api_token.id', '<', filter.cursor)
  return query
    .orderBy('api_token.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export async function tokenById(ctx: Ctx, id: string) {
  return selectTokens(ctx).where('api_token.id', '=', id).executeTakeFirst()
}

export async function setTokenRevoked(ctx: Ctx, id: string) {
  await ctx.db
    .updateTable('api_token')
    .set({ revoked_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
