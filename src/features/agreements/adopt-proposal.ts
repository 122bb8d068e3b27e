import type { Input, Output } from '#api/endpoint.ts'
import { type Adoption, adopt } from '#domain/proposal.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { publishTemplate } from '#features/templates/publish-template.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdProposal, requireOpen, requireRevision } from './hold-proposal.ts'
import { requirePerson } from './policy.ts'
import { type ProposalRow, saveDecision } from './proposal-store.ts'
import { publishNext } from './publish-next.ts'
import { proposalAnswer, requireProposal, versionInForce } from './read-proposals.ts'
import { newestAgreement } from './store.ts'

type Adopt = typeof api.adoptProposal

export async function adoptProposal(
  ctx: Ctx,
  { params, body }: Input<Adopt>,
): Promise<Output<Adopt>> {
  requireWorkForAll(ctx.actor)
  const personId = requirePerson(ctx.actor)
  const row = await holdProposal(ctx, params.proposal)
  if (row.state === 'adopted' && row.deciderId === personId) return proposalAnswer(ctx, row)
  requireOpen(row)
  requireRevision(row, body.revision)
  const inForce = await versionInForce(ctx, row.change.kind)
  const { against } = row.stances
  const { rule } = requireAdopted(
    adopt({ against, basedOn: row.basedOn, inForce, reason: body.reason }),
    inForce,
  )
  const version = await publish(ctx, row, personId)
  await saveDecision(ctx, row.id, {
    state: 'adopted',
    personId,
    rule: rule.kind,
    reason: body.reason,
    version,
  })
  await recordWrite(ctx, {
    action: 'proposal.adopted',
    subject: row.title,
    before: { stances: row.stances },
    after: { version, rule: rule.kind, reason: body.reason },
  })
  return proposalAnswer(ctx, await requireProposal(ctx, row.id))
}

function requireAdopted(adoption: Adoption, inForce: number) {
  if (adoption.kind === 'adopted') return adoption
  if (adoption.kind === 'reason-needed') {
    throw new Refusal(
      'ReasonNeeded',
      'Somebody is against it. To adopt it all the same, say why, for everybody to read.',
    )
  }
  throw new Refusal(
    'ProposalIsStale',
    `Version ${inForce} is in force, and this was made from another one. Its author brings it up to date first.`,
    { inForce },
  )
}

/** The number of the version that it became. */
async function publish(ctx: Ctx, row: ProposalRow, personId: string): Promise<number> {
  const { change } = row
  if (change.kind === 'agreement') {
    const by = { proposalId: row.id, proposedBy: row.byId, publishedBy: personId }
    const previous = await newestAgreement(ctx)
    return publishNext(ctx, previous, { content: change.content, why: row.why, ...by })
  }
  const { metrics, optionalPillars } = change
  const { number } = await publishTemplate(ctx, {
    params: { organisation: ctx.organisationInForce.slug },
    query: undefined,
    body: {
      choice: { metrics },
      optionalPillars,
      note: change.note || row.title,
      basedOn: row.basedOn,
    },
  })
  return number
}
