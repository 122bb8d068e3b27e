import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, metricKey, slug, text } from '#api/words.ts'
import { pairingStates } from '#domain/pairing.ts'
import { Phrase } from '#features/reports/api.ts'
import { Metric } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const onPairing = inOrganisation.extend({ pairing: id })
const said = text.min(1).max(500)
const Team = z.object({ slug, name: z.string() })
const sides = z.enum(['helper', 'helped'])

/** What a team's newest line of the metric says; its chart oldest first, null where nothing was measured. */
export const EvidenceOfTeam = z.object({
  team: Team,
  workload: z.object({ slug, name: z.string() }).nullable(),
  cycle: cycleKey,
  phrase: Phrase,
  center: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  currency: z.string().nullable(),
  recent: z.array(z.object({ cycle: cycleKey, value: z.number().nullable() })),
  /** Indexes into `recent` of the points that made the newest signals. */
  signalled: z.array(z.number().int()),
})

export const Evidence = z.object({ helper: EvidenceOfTeam, helped: EvidenceOfTeam })

export const PairingSuggestion = Evidence.extend({ metric: Metric })

const Span = z.object({
  /** Cycles with a value. */
  count: z.number().int(),
  median: z.number().nullable(),
})

/**
 * The helped team’s values before the cycle in which the pairing was accepted and after it, which are
 * judged against the normal range before: facts, no verdict.
 */
export const MetricOutcome = z.object({
  workload: z.object({ slug, name: z.string() }).nullable(),
  currency: z.string().nullable(),
  acceptedIn: cycleKey,
  before: Span,
  after: Span,
  /** Null while nothing was measured after it. */
  phrase: Phrase.nullable(),
  recent: z.array(z.object({ cycle: cycleKey, value: z.number().nullable() })),
})

export const Pairing = z.object({
  id,
  helper: Team.nullable(),
  helped: Team.nullable(),
  metric: Metric.nullable(),
  text: z.string(),
  state: z.enum(pairingStates),
  /** Whose word it waits for; a side without a team waits for any. */
  awaits: sides.nullable(),
  begunBy: z.string(),
  begunAt: instantAnswered,
  acceptedAt: instantAnswered.nullable(),
  triedAt: instantAnswered.nullable(),
  endedAt: instantAnswered.nullable(),
  /** What happened, in the teams' words; empty until it is finished. */
  outcome: z.string(),
  /** Null until it is accepted, and without a metric. */
  metricOutcome: MetricOutcome.nullable(),
})

const moves = { PairingNotFound: 404, PairingHasMovedOn: 409 } as const
const ofTeams = { TeamNotFound: 404, MetricNotFound: 404, PairingNeedsTwoTeams: 409 } as const

export const listPairingSuggestions = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/pairing-suggestions',
  access: 'read',
  summary:
    'Who may help whom, by evidence: one team’s line has begun to improve, another’s gets worse',
  description:
    'In the order of the metrics’ keys and then of the teams’ names; there is no score. What was set aside is left out until a signal begins after that.',
  params: inOrganisation,
  query: paging.extend({
    /** `mine`: those in which a team of the caller’s helps or is helped. */
    of: z.enum(['mine', 'all']).default('all'),
  }),
  output: pageOf(PairingSuggestion),
  refusals: {},
})

export const acceptPairingSuggestion = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/pairing-suggestions/acceptance',
  access: 'write',
  summary: 'Make a suggestion a pairing: an offer of the team that helps or an ask of the other',
  params: inOrganisation,
  body: z.object({
    id,
    metric: metricKey,
    helper: slug,
    helped: slug,
    /** Whose word this is; the other team answers. */
    as: sides,
    text: said,
  }),
  output: Pairing,
  status: 201,
  refusals: { ...ofTeams, SuggestionNotFound: 404 },
})

const onSuggestion = inOrganisation.extend({ metric: metricKey, helper: slug, helped: slug })
const suggestionPath =
  '/organisations/{organisation}/pairing-suggestions/{metric}/{helper}/{helped}/set-aside'

export const setAsidePairingSuggestion = endpoint({
  method: 'PUT',
  path: suggestionPath,
  access: 'write',
  summary: 'Set a suggestion aside until there are new signals',
  params: onSuggestion,
  output: null,
  status: 204,
  refusals: ofTeams,
})

export const suggestPairingAgain = endpoint({
  method: 'DELETE',
  path: suggestionPath,
  access: 'write',
  summary: 'Take back that a suggestion was set aside',
  params: onSuggestion,
  output: null,
  status: 204,
  refusals: ofTeams,
})

export const listPairings = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/pairings',
  access: 'read',
  summary: 'Pairings, newest first',
  params: inOrganisation,
  query: paging.extend({
    of: z.enum(['mine', 'all']).default('all'),
    state: z.enum(['open', 'ended', 'all']).default('all'),
  }),
  output: pageOf(Pairing),
  refusals: {},
})

export const readPairing = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/pairings/{pairing}',
  access: 'read',
  summary: 'A pairing with the evidence that it began from',
  params: onPairing,
  output: Pairing.extend({ evidence: Evidence.nullable() }),
  refusals: { PairingNotFound: 404 },
})

export const beginPairing = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/pairings',
  access: 'write',
  summary: 'Offer help or ask for it, to one team or to any; the same id again changes nothing',
  params: inOrganisation,
  body: z.object({
    id,
    kind: z.enum(['offer', 'ask']),
    /** The team that offers or asks. */
    team: slug,
    /** The other team; null: any. */
    other: slug.nullable().default(null),
    metric: metricKey.nullable().default(null),
    text: said,
  }),
  output: Pairing,
  status: 201,
  refusals: ofTeams,
})

export const answerPairing = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/pairings/{pairing}/answer',
  access: 'write',
  summary: 'The other team’s word: accept or decline',
  params: onPairing,
  body: z.object({
    answer: z.enum(['accept', 'decline']),
    /** Needed where the pairing waits for any team; left out: the team that was asked. */
    team: slug.nullable().default(null),
  }),
  output: Pairing,
  refusals: {
    ...moves,
    TeamNotFound: 404,
    TeamNeeded: 400,
    NotTheAskedTeam: 409,
    NobodyWasAsked: 409,
    PairingNeedsTwoTeams: 409,
  },
})

export const movePairingOn = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/pairings/{pairing}/progress',
  access: 'write',
  summary: 'Say that the technique was tried, or what came of it',
  params: onPairing,
  body: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('tried') }),
    z.strictObject({ state: z.literal('finished'), outcome: text.min(1).max(2000) }),
  ]),
  output: Pairing,
  refusals: moves,
})

export const endPairing = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/pairings/{pairing}/withdrawal',
  access: 'write',
  summary: 'Withdraw a pairing, without blame',
  params: onPairing,
  output: Pairing,
  refusals: moves,
})
