import { sql } from 'kysely'
import type { Stance } from '#domain/proposal.ts'
import type { Ctx } from '#platform/context.ts'
import type { Moment } from './moment-cursor.ts'
import type { AgreementCtx } from './store.ts'

export type StanceCounts = Record<Stance | 'earlier', number>

/** Of the proposal of the row around it; those on a text before count as earlier only. */
export const selectStanceCounts = sql<StanceCounts>`(
  select json_build_object(
    'support', count(*) filter (where stance = 'support' and revision = proposal.revision),
    'neutral', count(*) filter (where stance = 'neutral' and revision = proposal.revision),
    'against', count(*) filter (where stance = 'against' and revision = proposal.revision),
    'earlier', count(*) filter (where revision <> proposal.revision))
  from proposal_stance taken
  where taken.organisation_id = proposal.organisation_id and taken.proposal_id = proposal.id)`

function selectStances(ctx: AgreementCtx, proposalId: string) {
  return ctx.db
    .selectFrom('proposal_stance as taken')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.person_id'),
    )
    .select([
      'person.id as personId',
      'person.name as personName',
      'taken.stance',
      'taken.comment',
      'taken.revision',
      'taken.taken_at as at',
    ])
    .where('taken.organisation_id', '=', ctx.organisation)
    .where('taken.proposal_id', '=', proposalId)
}

export type StanceRow = Awaited<
  ReturnType<ReturnType<typeof selectStances>['executeTakeFirstOrThrow']>
>

export async function stanceOf(
  ctx: AgreementCtx,
  proposalId: string,
  personId: string,
): Promise<StanceRow | undefined> {
  return selectStances(ctx, proposalId).where('person.id', '=', personId).executeTakeFirst()
}

/** In the order in which they were taken, and one row more than asked for. */
export async function stancesPage(
  ctx: AgreementCtx,
  proposalId: string,
  { after, limit }: { readonly after?: Moment; readonly limit: number },
): Promise<StanceRow[]> {
  let query = selectStances(ctx, proposalId)
  if (after) {
    query = query.where(
      sql<boolean>`(taken.taken_at, person.id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  return query
    .orderBy('taken.taken_at')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
}

export type NewStance = {
  readonly proposalId: string
  readonly personId: string
  readonly stance: Stance
  readonly comment: string
  readonly revision: number
}

export async function saveStance(ctx: Ctx, taken: NewStance) {
  const said = {
    stance: taken.stance,
    comment: taken.comment,
    revision: taken.revision,
    taken_at: ctx.now,
  }
  await ctx.db
    .insertInto('proposal_stance')
    .values({
      organisation_id: ctx.organisation,
      proposal_id: taken.proposalId,
      person_id: taken.personId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'proposal_id', 'person_id']).doUpdateSet(said),
    )
    .execute()
}
