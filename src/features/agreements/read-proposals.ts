import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import type { ProposalKind } from '#domain/proposal.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import { changesOfProposedTemplate } from '#features/templates/proposed-template.ts'
import { templateInForce } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { cursorOfMoment, momentIn } from './moment-cursor.ts'
import { type ProposalRow, proposalById, proposalsPage } from './proposal-store.ts'
import { stanceAnswer } from './stance-answer.ts'
import { stanceOf } from './stance-store.ts'
import { type AgreementCtx, agreementNumbered, newestAgreement } from './store.ts'

/** Throws ProposalNotFound. */
export async function requireProposal(ctx: AgreementCtx, id: string): Promise<ProposalRow> {
  const row = await proposalById(ctx, id)
  if (row) return row
  throw new Refusal('ProposalNotFound', 'There is no such proposal.')
}

/** Number of the version in force, 0 for none. */
export async function versionInForce(ctx: AgreementCtx, kind: ProposalKind): Promise<number> {
  if (kind === 'template') return (await templateInForce(ctx)).number
  return (await newestAgreement(ctx))?.number ?? 0
}

type Read = typeof api.readProposal

export async function readProposal(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  return proposalAnswer(ctx, await requireProposal(ctx, params.proposal))
}

/** While it is open it is told against the version in force, afterwards against the one it was made from. */
export async function proposalAnswer(ctx: Ctx, row: ProposalRow): Promise<Output<Read>> {
  const { change, why } = row
  const inForce = await versionInForce(ctx, change.kind)
  const against = row.state === 'open' ? inForce : row.basedOn
  const personId = personIdOf(ctx.actor)
  const own = personId === null ? undefined : await stanceOf(ctx, row.id, personId)
  const content =
    change.kind === 'agreement' ? ((await agreementNumbered(ctx, against))?.content ?? null) : null
  const templateChanges =
    change.kind === 'template' ? await changesOfProposedTemplate(ctx, change, against) : []
  return {
    ...summaryOf(row, inForce),
    why,
    change,
    against: against === 0 ? null : { number: against, content },
    templateChanges,
    own: own === undefined ? null : stanceAnswer(own, row.revision),
  }
}

type List = typeof api.listProposals
export type ProposalSummary = Output<List>['items'][number]

export async function listProposals(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { items, next } = await summariesPage(ctx, query)
  return { items, next }
}

async function summariesPage(ctx: AgreementCtx, query: Input<List>['query']) {
  const [rows, agreement, template] = await Promise.all([
    proposalsPage(ctx, {
      open: query.state === undefined ? undefined : query.state === 'open',
      before: momentIn(query.cursor),
      limit: query.limit,
    }),
    versionInForce(ctx, 'agreement'),
    versionInForce(ctx, 'template'),
  ])
  const { items, next } = page(rows, query.limit, cursorOfMoment)
  const inForce = { agreement, template }
  return { items: items.map((row) => summaryOf(row, inForce[row.change.kind])), next }
}

function summaryOf(row: ProposalRow, inForce: number): ProposalSummary {
  const { deciderId, deciderName, decidedAt, rule, reason, version } = row
  const isDecided = deciderId !== null && deciderName !== null && decidedAt !== null
  return {
    id: row.id,
    kind: row.change.kind,
    title: row.title,
    by: { id: row.byId, name: row.byName },
    at: row.at,
    editedAt: row.editedAt,
    revision: row.revision,
    basedOn: row.basedOn,
    stale: row.state === 'open' && row.basedOn !== inForce,
    state: row.state,
    decision: isDecided
      ? { by: { id: deciderId, name: deciderName }, at: decidedAt, rule, reason, version }
      : null,
    stances: row.stances,
    comments: row.comments,
  }
}
