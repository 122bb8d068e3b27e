import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { id, instantAnswered, name, slug, text } from '#api/words.ts'
import { optionalPillars } from '#domain/pillar.ts'
import { proposalKinds, stances } from '#domain/proposal.ts'
import { publishTemplate, TemplateChange, templateSize } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const Person = z.object({ id, name: z.string() })
const versionNumber = z.number().int()

export const AgreementContent = z.object({
  /** In words: "Every two weeks". */
  cadence: text.min(1).max(200),
  lengthMinutes: z.number().int().min(15).max(480),
  /** Who comes, and who may. */
  attendance: text.min(1),
  safeSpace: text.min(1),
  further: text.default(''),
})

export const AgreementVersion = z.object({
  number: versionNumber,
  content: AgreementContent,
  why: z.string(),
  /** The proposal that made it; null for a first version that was published directly. */
  proposal: id.nullable(),
  proposedBy: Person,
  publishedBy: Person,
  publishedAt: instantAnswered,
})

export const Standing = z.object({
  /** Lapsed: signed a version that is not in force any more. */
  kind: z.enum(['unsigned', 'signed', 'lapsed']),
  /** The newest version that the person signed. */
  version: versionNumber.nullable(),
  at: instantAnswered.nullable(),
})

export const Agreement = z.object({
  inForce: AgreementVersion.nullable(),
  /** Something to start from; null as soon as an agreement is in force. */
  draft: AgreementContent.nullable(),
  /** The caller’s. */
  own: Standing,
  /** Of those who may sign, which is everybody but sponsors. */
  signatures: z.object({ signed: z.number().int(), people: z.number().int() }),
})

export const readAgreement = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/agreement',
  access: 'read',
  summary: 'The working agreement in force, and whether the caller has signed it',
  params: inOrganisation,
  output: Agreement,
  refusals: {},
})

export const listAgreementVersions = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/agreement/versions',
  access: 'read',
  summary: 'Versions of the working agreement, newest first',
  params: inOrganisation,
  query: paging,
  output: pageOf(AgreementVersion),
  refusals: {},
})

export const publishAgreement = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/agreement/versions',
  access: 'write',
  summary: 'Publish the first version; later ones come through a proposal that is adopted',
  params: inOrganisation,
  body: z.object({ content: AgreementContent, why: text.default('') }),
  output: AgreementVersion,
  status: 201,
  refusals: { AgreementIsInForce: 409, AgreementMovedOn: 409 },
})

export const signAgreement = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/agreement/signature',
  access: 'write',
  summary: 'Sign the version in force; a second time changes nothing',
  params: inOrganisation,
  /** The version that was read; refused when another one came into force in between. */
  body: z.object({ version: versionNumber.min(1) }),
  output: Standing,
  refusals: { AgreementMovedOn: 409 },
})

export const listSignatures = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/agreement/signatures',
  access: 'read',
  summary: 'Who has signed, team by team; at the end those who are in no team',
  params: inOrganisation,
  query: paging,
  output: pageOf(
    z.object({
      team: z.object({ slug, name: z.string() }).nullable(),
      people: z.array(z.object({ person: Person, standing: Standing })),
    }),
  ),
  refusals: {},
})

const { choice, note } = publishTemplate.body.shape
const optional = z.array(z.enum(optionalPillars)).max(2).default([])

const AgreementChange = z.object({ kind: z.literal('agreement'), content: AgreementContent })
const ChangeSent = z.discriminatedUnion('kind', [
  AgreementChange.strict(),
  z.strictObject({ kind: z.literal('template'), choice, optionalPillars: optional, note }),
])

/** What a proposal would change. A template's size is told with the metrics that it had at the time. */
export const ProposedChange = z.union([
  AgreementChange,
  z.object({
    kind: z.literal('template'),
    size: templateSize.nullable(),
    metrics: z.array(z.string()),
    optionalPillars: z.array(z.enum(optionalPillars)),
    note: z.string(),
  }),
])

const stance = z.enum(stances)

export const ProposalSummary = z.object({
  id,
  kind: z.enum(proposalKinds),
  title: z.string(),
  by: Person,
  at: instantAnswered,
  editedAt: instantAnswered.nullable(),
  /** Counts the texts it had. */
  revision: z.number().int(),
  /** The version it was made from. */
  basedOn: versionNumber,
  /** Another version came into force since: its author brings it up to date before it is adopted. */
  stale: z.boolean(),
  state: z.enum(['open', 'adopted', 'declined', 'withdrawn']),
  decision: z
    .object({
      by: Person,
      at: instantAnswered,
      /** Of adopted ones. */
      rule: z.enum(['no-against', 'facilitator']).nullable(),
      reason: z.string(),
      /** The version that an adopted one became. */
      version: versionNumber.nullable(),
    })
    .nullable(),
  /** `earlier`: taken on a text that has been changed since; they do not count. */
  stances: z.object({
    support: z.number().int(),
    neutral: z.number().int(),
    against: z.number().int(),
    earlier: z.number().int(),
  }),
  comments: z.number().int(),
})

const StanceTaken = z.object({
  person: Person,
  stance,
  comment: z.string(),
  at: instantAnswered,
  /** Taken on a text that has been changed since. */
  earlier: z.boolean(),
})

export const Proposal = ProposalSummary.extend({
  why: z.string(),
  change: ProposedChange,
  /** Version in force while it is open, then the one it was made from; null where there was none. */
  against: z.object({ number: versionNumber, content: AgreementContent.nullable() }).nullable(),
  /** Of a template, in words. */
  templateChanges: z.array(TemplateChange),
  own: StanceTaken.nullable(),
})

export const listProposals = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/proposals',
  access: 'read',
  summary: 'Proposals, newest first',
  params: inOrganisation,
  query: paging.extend({ state: z.enum(['open', 'decided']).optional() }),
  output: pageOf(ProposalSummary),
  refusals: {},
})

const proposalSent = z.object({
  title: name,
  why: text.min(1),
  change: ChangeSent,
  /** The version in force that it was made from, 0 for none; refused when there is another one. */
  basedOn: versionNumber.min(0),
})
const changeRefusals = {
  AgreementMovedOn: 409,
  TemplateMovedOn: 409,
  MetricNotFound: 404,
  PillarNotInTemplate: 422,
  NothingChanged: 409,
} as const

export const makeProposal = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposals',
  access: 'write',
  summary: 'Propose a change of the agreement or of the template',
  params: inOrganisation,
  /** The same id again by the same person is answered with what is there. */
  body: proposalSent.extend({ id: id.optional() }),
  output: Proposal,
  status: 201,
  refusals: { ...changeRefusals, ProposalIdTaken: 409 },
})

const onProposal = inOrganisation.extend({ proposal: id })
/** The text that the caller has read; refused when its author changed it in between. */
const revision = z.number().int().min(1)
const openRefusals = {
  ProposalNotFound: 404,
  ProposalIsDecided: 409,
  ProposalMovedOn: 409,
} as const

export const readProposal = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/proposals/{proposal}',
  access: 'read',
  summary: 'One proposal and what it would change',
  params: onProposal,
  output: Proposal,
  refusals: { ProposalNotFound: 404 },
})

export const editProposal = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/proposals/{proposal}',
  access: 'write',
  summary: 'Change the text, or bring it up to date; stances taken before then count no more',
  params: onProposal,
  body: proposalSent.extend({ revision }),
  output: Proposal,
  refusals: { ...openRefusals, ...changeRefusals, KindIsFixed: 422 },
})

export const withdrawProposal = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposals/{proposal}/withdrawal',
  access: 'write',
  summary: 'Take back one’s own proposal',
  params: onProposal,
  output: Proposal,
  refusals: { ProposalNotFound: 404, ProposalIsDecided: 409 },
})

export const adoptProposal = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposals/{proposal}/adoption',
  access: 'write',
  summary:
    'Adopt: by rule when nobody is against, else as the facilitator’s decision with a reason',
  params: onProposal,
  body: z.object({ revision, reason: text.default('') }),
  output: Proposal,
  refusals: { ...openRefusals, ...changeRefusals, ProposalIsStale: 409, ReasonNeeded: 422 },
})

export const declineProposal = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposals/{proposal}/declining',
  access: 'write',
  summary: 'Decline, with a reason',
  params: onProposal,
  body: z.object({ revision, reason: text.min(1) }),
  output: Proposal,
  refusals: openRefusals,
})

export const listStances = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/proposals/{proposal}/stances',
  access: 'read',
  summary: 'Who said what, in the order in which it was said',
  params: onProposal,
  query: paging,
  output: pageOf(StanceTaken),
  refusals: { ProposalNotFound: 404 },
})

export const takeStance = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/proposals/{proposal}/stance',
  access: 'write',
  summary: 'Say support, neutral or against; to be against asks for a comment',
  params: onProposal,
  body: z.object({ stance, comment: text.default(''), revision }),
  output: StanceTaken,
  refusals: { ...openRefusals, CommentNeeded: 422 },
})

export const ProposalComment = z.object({
  id,
  by: Person,
  at: instantAnswered,
  text: z.string(),
})

export const listProposalComments = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/proposals/{proposal}/comments',
  access: 'read',
  summary: 'What was said besides, oldest first',
  params: onProposal,
  query: paging,
  output: pageOf(ProposalComment),
  refusals: { ProposalNotFound: 404 },
})

export const commentOnProposal = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposals/{proposal}/comments',
  access: 'write',
  summary: 'Say something besides',
  params: onProposal,
  /** The same id again changes nothing. */
  body: z.object({ id: id.optional(), text: text.min(1) }),
  output: ProposalComment,
  status: 201,
  refusals: { ProposalNotFound: 404, ProposalIsDecided: 409 },
})
