import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Role } from '#domain/role.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

export type NewInvitation = {
  id: string
  secretHash: string
  email: string
  role: Role
  teams: readonly string[]
  invitedBy: string
  expiresAt: Instant
}

export async function insertInvitation(ctx: Ctx, invitation: NewInvitation) {
  await ctx.db
    .insertInto('invitation')
    .values({
      organisation_id: ctx.organisation,
      id: invitation.id,
      secret_hash: invitation.secretHash,
      email: invitation.email,
      role: invitation.role,
      team_slugs: [...invitation.teams],
      invited_by: invitation.invitedBy,
      created_at: ctx.now,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute()
}

function selectOpen(db: Database, now: Instant) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'invitation.organisation_id')
        .onRef('person.id', '=', 'invitation.invited_by'),
    )
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.role',
      'invitation.team_slugs as teams',
      'person.name as invitedBy',
      'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt',
      'organisation.id as organisationId',
      'organisation.slug as organisationSlug',
      'organisation.name as organisationName',
    ])
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', now)
}

export async function openInvitationsPage(ctx: Ctx, filter: { cursor?: string; limit: number }) {
  let query = selectOpen(ctx.db, ctx.now).where('invitation.organisation_id', '=', ctx.organisation)
  if (filter.cursor) query = query.where('invitation.id', '<', filter.cursor)
  return query
    .orderBy('invitation.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Locked, so that a link is accepted once. */
export async function openInvitationBySecret(db: Database, secretHash: string, now: Instant) {
  return selectOpen(db, now).where('invitation.secret_hash', '=', secretHash).executeTakeFirst()
}

/** False when somebody was first. */
export async function closeInvitation(
  db: Database,
  organisation: OrganisationId,
  id: string,
  how: 'accepted_at' | 'revoked_at',
  now: Instant,
): Promise<boolean> {
  const closed = await db
    .updateTable('invitation')
    .set({ [how]: now })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return closed !== undefined
}

export async function openInvitationById(ctx: Ctx, id: string) {
  return selectOpen(ctx.db, ctx.now)
    .where('invitation.organisation_id', '=', ctx.organisation)
    .where('invitation.id', '=', id)
    .executeTakeFirst()
}

export async function accountByEmail(db: Database, email: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirst()
}
