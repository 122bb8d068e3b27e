import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Metric } from '#domain/metric.ts'
import type { PairingState } from '#domain/pairing.ts'
import type { Ctx } from '#platform/context.ts'
import type { KeptEvidence } from './kept-evidence.ts'

/** Enough to read pairings, for a request as for a job. */
export type PairingCtx = Pick<Ctx, 'db' | 'organisation'>

type NamedTeam = { readonly slug: string; readonly name: string }

export type PairingRow = {
  readonly id: string
  readonly helperTeamId: string | null
  readonly helpedTeamId: string | null
  readonly helper: NamedTeam | null
  readonly helped: NamedTeam | null
  readonly metricId: string | null
  readonly metric: Metric | null
  readonly reviewId: string | null
  readonly text: string
  readonly state: PairingState
  readonly begunBy: string
  readonly begunById: string | null
  readonly begunAt: Instant
  readonly acceptedAt: Instant | null
  readonly acceptedCycle: string | null
  readonly triedAt: Instant | null
  readonly endedAt: Instant | null
  readonly outcome: string
}

const columns = sql`pairing.id, helper_team_id as "helperTeamId", helped_team_id as "helpedTeamId",
  case when helper.id is not null then json_build_object('slug', helper.slug, 'name', helper.name) end as helper,
  case when helped.id is not null then json_build_object('slug', helped.slug, 'name', helped.name) end as helped,
  metric_id as "metricId", metric.definition as metric, review_id as "reviewId", text, state,
  begun_by as "begunBy", begun_by_id as "begunById", begun_at as "begunAt",
  accepted_at as "acceptedAt", accepted_cycle as "acceptedCycle", tried_at as "triedAt",
  ended_at as "endedAt", outcome`

const sources = sql`pairing
  left join team helper on helper.organisation_id = pairing.organisation_id and helper.id = helper_team_id
  left join team helped on helped.organisation_id = pairing.organisation_id and helped.id = helped_team_id
  left join metric on metric.organisation_id = pairing.organisation_id and metric.id = metric_id`

export type PairingFilter = {
  readonly states: readonly PairingState[]
  /** Only those with one of these teams. */
  readonly teamIds?: readonly string[]
  readonly after?: { readonly begunAt: string; readonly id: string }
  /** Null: all of them. */
  readonly limit: number | null
}

/** Newest first, and one row more than asked for. */
export async function pairingsPage(ctx: PairingCtx, filter: PairingFilter): Promise<PairingRow[]> {
  const { states, teamIds, after, limit } = filter
  const { rows } = await sql<PairingRow>`
    select ${columns} from ${sources}
    where pairing.organisation_id = ${ctx.organisation} and state = any(${states}::text[])
      ${teamIds ? sql`and (helper_team_id = any(${teamIds}::uuid[]) or helped_team_id = any(${teamIds}::uuid[]))` : sql``}
      ${after ? sql`and (begun_at, pairing.id) < (${after.begunAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by begun_at desc, pairing.id desc
    limit ${limit === null ? null : limit + 1}`.execute(ctx.db)
  return rows
}

export async function pairingRow(ctx: PairingCtx, id: string): Promise<PairingRow | undefined> {
  const { rows } = await sql<PairingRow>`
    select ${columns} from ${sources}
    where pairing.organisation_id = ${ctx.organisation} and pairing.id = ${id}`.execute(ctx.db)
  return rows[0]
}

/** Nobody else moves it on until the transaction ends. */
export async function lockPairing(ctx: PairingCtx, id: string): Promise<PairingRow | undefined> {
  const { rows } = await sql<PairingRow>`
    select ${columns} from ${sources}
    where pairing.organisation_id = ${ctx.organisation} and pairing.id = ${id}
    for update of pairing`.execute(ctx.db)
  return rows[0]
}

export async function evidenceOf(ctx: PairingCtx, id: string): Promise<KeptEvidence | null> {
  const row = await ctx.db
    .selectFrom('pairing')
    .select('evidence')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .$narrowType<{ evidence: KeptEvidence | null }>()
    .executeTakeFirst()
  return row?.evidence ?? null
}

export type NewPairing = {
  readonly id: string
  readonly helperTeamId: string | null
  readonly helpedTeamId: string | null
  readonly metricId: string | null
  readonly reviewId: string | null
  readonly text: string
  readonly state: PairingState
  readonly evidence: KeptEvidence | null
  readonly begunById: string | null
}

/** False when there is one with this id already. */
export async function insertPairing(ctx: Ctx, pairing: NewPairing): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('pairing')
    .values({
      organisation_id: ctx.organisation,
      id: pairing.id,
      helper_team_id: pairing.helperTeamId,
      helped_team_id: pairing.helpedTeamId,
      metric_id: pairing.metricId,
      review_id: pairing.reviewId,
      text: pairing.text,
      state: pairing.state,
      evidence: JSON.stringify(pairing.evidence),
      begun_by: ctx.actor.name,
      begun_by_id: pairing.begunById,
      begun_at: ctx.now,
      accepted_at: null,
      accepted_cycle: null,
      tried_at: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type PairingChange = {
  state: PairingState
  helper_team_id?: string | null
  helped_team_id?: string | null
  accepted_at?: Instant
  accepted_cycle?: string
  tried_at?: Instant
  ended_at?: Instant
  outcome?: string
}

export async function updatePairing(ctx: PairingCtx, id: string, change: PairingChange) {
  await ctx.db
    .updateTable('pairing')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
