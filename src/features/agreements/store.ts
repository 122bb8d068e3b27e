import type { AgreementContent } from '#domain/agreement.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type AgreementCtx = Pick<Ctx, 'db' | 'organisation'>

type PersonRef = { readonly id: string; readonly name: string }

export type StoredAgreement = {
  readonly number: number
  readonly content: AgreementContent
  readonly why: string
  readonly proposal: string | null
  readonly proposedBy: PersonRef
  readonly publishedBy: PersonRef
  readonly publishedAt: Instant
}

function selectVersions(ctx: AgreementCtx) {
  return ctx.db
    .selectFrom('agreement_version as version')
    .innerJoin('person as proposer', (join) =>
      join
        .onRef('proposer.organisation_id', '=', 'version.organisation_id')
        .onRef('proposer.id', '=', 'version.proposed_by'),
    )
    .innerJoin('person as publisher', (join) =>
      join
        .onRef('publisher.organisation_id', '=', 'version.organisation_id')
        .onRef('publisher.id', '=', 'version.published_by'),
    )
    .select([
      'version.number',
      'version.content',
      'version.why',
      'version.proposal_id as proposal',
      'version.published_at as publishedAt',
      'proposer.id as proposerId',
      'proposer.name as proposerName',
      'publisher.id as publisherId',
      'publisher.name as publisherName',
    ])
    .where('version.organisation_id', '=', ctx.organisation)
    .orderBy('version.number', 'desc')
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

function agreementOf(row: VersionRow): StoredAgreement {
  const { proposerId, proposerName, publisherId, publisherName, ...version } = row
  return {
    ...version,
    proposedBy: { id: proposerId, name: proposerName },
    publishedBy: { id: publisherId, name: publisherName },
  }
}

export async function newestAgreement(ctx: AgreementCtx): Promise<StoredAgreement | null> {
  const row = await selectVersions(ctx).limit(1).executeTakeFirst()
  return row ? agreementOf(row) : null
}

export async function agreementNumbered(
  ctx: AgreementCtx,
  number: number,
): Promise<StoredAgreement | null> {
  const row = await selectVersions(ctx).where('version.number', '=', number).executeTakeFirst()
  return row ? agreementOf(row) : null
}

/** Newest first, and one row more than asked for. */
export async function agreementsPage(
  ctx: AgreementCtx,
  filter: { readonly before?: number; readonly limit: number },
): Promise<StoredAgreement[]> {
  let query = selectVersions(ctx)
  if (filter.before !== undefined) query = query.where('version.number', '<', filter.before)
  return (await query.limit(filter.limit + 1).execute()).map(agreementOf)
}

export type NewAgreement = {
  readonly number: number
  readonly content: AgreementContent
  readonly why: string
  readonly proposalId: string | null
  readonly proposedBy: string
  readonly publishedBy: string
}

/** False when somebody else published this number first. */
export async function insertAgreement(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  version: NewAgreement,
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('agreement_version')
    .values({
      organisation_id: ctx.organisation,
      number: version.number,
      content: JSON.stringify(version.content),
      why: version.why,
      proposal_id: version.proposalId,
      proposed_by: version.proposedBy,
      published_by: version.publishedBy,
      published_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return inserted !== undefined
}
