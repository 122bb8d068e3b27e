import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, metricKey, slug, text } from '#api/words.ts'
import { Metric } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const onReport = inOrganisation.extend({ team: slug, cycle: cycleKey })
const onWin = inOrganisation.extend({ win: id })
const said = text.min(1).max(500)

const reportRefusals = {
  TeamNotFound: 404,
  CycleNotFound: 404,
  ReportNotFound: 404,
  ReportIsReady: 409,
} as const

export const Win = z.object({
  id,
  text: z.string(),
  by: z.string(),
  at: instantAnswered,
  /** The metric whose improvement it tells of, if any. */
  metric: z.string().nullable(),
})

export const recordWin = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/wins',
  access: 'write',
  summary: 'Record a win of the team in a cycle',
  params: onReport,
  body: z.object({
    text: said,
    metric: z.string().max(80).nullable().default(null),
  }),
  output: Win,
  status: 201,
  refusals: { ...reportRefusals, MetricNotFound: 404 },
})

export const removeWin = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/wins/{win}',
  access: 'write',
  summary: 'Take a win back',
  params: onReport.extend({ win: id }),
  output: null,
  status: 204,
  refusals: { ...reportRefusals, WinNotFound: 404 },
})

const Team = z.object({ slug, name: z.string() })

export const ToldWin = z.object({
  id,
  /** Null: of several teams, or of the whole organisation. */
  team: Team.nullable(),
  cycle: cycleKey,
  text: z.string(),
  metric: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** Nothing happened, because somebody saw to it. */
  prevented: z.boolean(),
  by: z.string(),
  at: instantAnswered,
  /** The finished action that it tells of, if any. */
  action: id.nullable(),
  /** Whether it was told in a review. */
  inReview: z.boolean(),
  /** Whether the caller told it. */
  own: z.boolean(),
  thanks: z.object({
    count: z.number().int(),
    /** The first ones, in the order in which they thanked. */
    names: z.array(z.string()),
    /** Whether the caller is one of them. */
    own: z.boolean(),
  }),
})

export const listWins = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/wins',
  access: 'read',
  summary: 'Wins of all teams: the newest cycle first, in it the newest win',
  params: inOrganisation,
  query: paging.extend({
    cycle: cycleKey.optional(),
    team: slug.optional(),
    /** Only wins of harm that did not happen. */
    prevented: z.enum(['true', 'false']).default('false'),
  }),
  output: pageOf(ToldWin),
  refusals: { TeamNotFound: 404 },
})

export const addWin = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/wins',
  access: 'write',
  summary: 'Tell a win, of a team or of all; the same id again changes nothing',
  params: inOrganisation,
  body: z.object({
    id,
    /** Null: of several teams, or of the whole organisation. */
    team: slug.nullable().default(null),
    /** Left out: the running one. */
    cycle: cycleKey.optional(),
    text: said,
    metric: metricKey.nullable().default(null),
    prevented: z.boolean().default(false),
    /** The finished action that it tells of. */
    action: id.nullable().default(null),
  }),
  output: ToldWin,
  status: 201,
  refusals: {
    TeamNotFound: 404,
    CycleNotFound: 404,
    MetricNotFound: 404,
    ActionNotFound: 404,
    ActionIsTold: 409,
  },
})

export const takeWinBack = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/wins/{win}',
  access: 'write',
  summary: 'Take a win back that one told, or that is the team’s',
  params: onWin,
  output: null,
  status: 204,
  refusals: { WinNotFound: 404 },
})

export const thankForWin = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/wins/{win}/thanks',
  access: 'write',
  summary: 'Thank for a win, once',
  params: onWin,
  output: ToldWin,
  refusals: { WinNotFound: 404 },
})

export const takeThanksBack = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/wins/{win}/thanks',
  access: 'write',
  summary: 'Take one’s thanks for a win back',
  params: onWin,
  output: ToldWin,
  refusals: { WinNotFound: 404 },
})

/** Something that may be told as a win; nobody has told it or set it aside. */
export const ProposedWin = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('signal'),
    team: Team,
    metric: Metric,
    workload: z.object({ slug, name: z.string() }).nullable(),
    currency: z.string().nullable(),
    now: z.number(),
    /** Centre of the normal range. */
    usually: z.number().nullable(),
    recent: z.array(z.object({ cycle: cycleKey, value: z.number().nullable() })),
  }),
  z.object({
    kind: z.literal('action'),
    team: Team.nullable(),
    action: id,
    text: z.string(),
    metric: z.object({ key: z.string(), name: z.string() }).nullable(),
    doneAt: instantAnswered,
  }),
])

export const listProposedWins = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles/{cycle}/proposed-wins',
  access: 'read',
  summary: 'What may be told as a win: metrics that begin to improve, actions that were finished',
  params: inOrganisation.extend({ cycle: cycleKey }),
  query: z.object({ of: z.enum(['mine', 'all']).default('all') }),
  output: z.object({ items: z.array(ProposedWin) }),
  refusals: { CycleNotFound: 404 },
})

const proposal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signal'), team: slug, cycle: cycleKey, metric: metricKey }),
  z.strictObject({ kind: z.literal('action'), action: id }),
])
const proposalRefusals = {
  TeamNotFound: 404,
  CycleNotFound: 404,
  MetricNotFound: 404,
  ActionNotFound: 404,
} as const

export const setAsideProposedWin = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposed-wins/set-aside',
  access: 'write',
  summary: 'Set a proposed win aside',
  params: inOrganisation,
  body: proposal,
  output: null,
  status: 204,
  refusals: proposalRefusals,
})

export const proposeWinAgain = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/proposed-wins/proposed-again',
  access: 'write',
  summary: 'Take back that a proposed win was set aside',
  params: inOrganisation,
  body: proposal,
  output: null,
  status: 204,
  refusals: proposalRefusals,
})
