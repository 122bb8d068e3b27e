import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import {
  cycleKey,
  dayAnswered,
  daySent,
  id,
  instantAnswered,
  metricKey,
  pillar,
  slug,
  text,
} from '#api/words.ts'
import { actionKinds, actionStates } from '#domain/action.ts'
import { actionFields } from '#domain/action-change.ts'
import { effectAnswers, effectStates } from '#domain/action-effect.ts'
import { variations } from '#domain/report-line.ts'
import { Reading, Segment, Signal } from '#features/measurements/api.ts'
import { Phrase } from '#features/reports/api.ts'
import { Metric } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const onAction = inOrganisation.extend({ action: id })
const said = text.min(1).max(1000)
const revision = z.number().int().min(1)
const dueDay = daySent.refine((day) => day >= '2000-01-01' && day < '3000-01-01', {
  error: 'A date between the years 2000 and 2999',
})
const trackerLink = z
  .url({ protocol: /^https$/, error: 'An address that begins with https://' })
  .max(2000)

export const ActionSource = z.union([
  z.object({ kind: z.literal('hand') }),
  z.object({ kind: z.literal('review'), cycle: cycleKey }),
  z.object({
    kind: z.literal('report'),
    team: z.object({ slug, name: z.string() }),
    cycle: cycleKey,
  }),
])

export const Action = z.object({
  id,
  text: z.string(),
  kind: z.enum(actionKinds),
  state: z.enum(actionStates),
  /** What blocks it, or why nobody does it; empty in the other states. */
  reason: z.string(),
  team: z.object({ slug, name: z.string() }).nullable(),
  owner: z.object({ id, name: z.string() }).nullable(),
  dueOn: dayAnswered.nullable(),
  /** Due on a day that is over, and not finished. */
  overdue: z.boolean(),
  /** What an action needs before a review lets go of it. */
  lacks: z.array(z.enum(['team', 'owner', 'due'])),
  pillar: pillar.nullable(),
  metric: z.object({ key: metricKey, name: z.string() }).nullable(),
  link: z.string().nullable(),
  source: ActionSource,
  openedBy: z.string(),
  openedAt: instantAnswered,
  /** When it was done or set aside. */
  closedAt: instantAnswered.nullable(),
  ageInReviews: z.number().int(),
  /** Reviews that it was open through. */
  carried: z.number().int(),
  effect: z.object({ state: z.enum(effectStates), answer: z.enum(effectAnswers).nullable() }),
  revision: z.number().int(),
})

export const ActionDetail = Action.extend({
  notes: z.array(z.object({ id, text: z.string(), by: z.string(), at: instantAnswered })),
  /** Oldest first. */
  history: z.array(
    z.object({
      revision: z.number().int(),
      by: z.string(),
      at: instantAnswered,
      fields: z.array(
        z.object({
          field: z.enum(actionFields),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** What the team said of its effect, oldest first. */
  answers: z.array(
    z.object({
      id,
      answer: z.enum(effectAnswers),
      note: z.string(),
      by: z.string(),
      at: instantAnswered,
    }),
  ),
})

const yes = z.enum(['true', 'false']).default('false')

export const listActions = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/actions',
  access: 'read',
  summary: 'Actions by team, then by the day on which they are due',
  params: inOrganisation,
  query: paging.extend({
    team: slug.optional(),
    state: z.enum([...actionStates, 'unfinished', 'finished', 'all']).default('unfinished'),
    kind: z.enum(actionKinds).optional(),
    /** True: those the caller owns. */
    mine: yes,
    overdue: yes,
    /** True: those without a team, a person or a day. */
    lacking: yes,
    /** True: those of which the team is asked whether they helped; whatever the state says. */
    effectDue: yes,
    search: z.string().max(100).optional(),
  }),
  output: pageOf(Action),
  refusals: { TeamNotFound: 404 },
})

export const readAction = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/actions/{action}',
  access: 'read',
  summary: 'An action with its notes and everything that happened to it',
  params: onAction,
  output: ActionDetail,
  refusals: { ActionNotFound: 404 },
})

const placeRefusals = { TeamNotFound: 404, PersonNotFound: 404, MetricNotFound: 404 } as const

export const addAction = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/actions',
  access: 'write',
  summary: 'Open an action or an investigation',
  description:
    'The caller makes the id; the same id sent again opens nothing and answers the action.',
  params: inOrganisation,
  body: z.object({
    id,
    text: said,
    kind: z.enum(actionKinds).default('action'),
    team: slug.nullable().default(null),
    owner: id.nullable().default(null),
    dueOn: dueDay.nullable().default(null),
    /** Taken from the metric when it is left out. */
    pillar: pillar.nullable().default(null),
    metric: metricKey.nullable().default(null),
    link: trackerLink.nullable().default(null),
    /** The cycle of the team's report that it comes from. */
    report: cycleKey.nullable().default(null),
  }),
  output: Action,
  status: 201,
  refusals: { ...placeRefusals, CycleNotFound: 404, ReportNotFound: 404, ActionNotFound: 404 },
})

export const changeAction = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/actions/{action}',
  access: 'write',
  summary: 'Change what an action is, whose it is or when it is due',
  description:
    'Send the revision that you have read. A field that somebody else changed since is refused with ActionChanged, whose `changes` tell who changed what; send the new revision to go on.',
  params: onAction,
  body: z
    .object({
      text: said,
      kind: z.enum(actionKinds),
      team: slug.nullable(),
      owner: id.nullable(),
      dueOn: dueDay.nullable(),
      pillar: pillar.nullable(),
      metric: metricKey.nullable(),
      link: trackerLink.nullable(),
    })
    .partial()
    .extend({ revision }),
  output: Action,
  refusals: { ActionNotFound: 404, ...placeRefusals, ActionChanged: 409 },
})

export const moveAction = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/actions/{action}/move',
  access: 'write',
  summary: 'Say where an action stands; blocked and not doing need a reason',
  params: onAction,
  body: z.object({
    revision,
    state: z.enum(actionStates),
    reason: text.max(500).default(''),
  }),
  output: Action,
  refusals: {
    ActionNotFound: 404,
    ActionChanged: 409,
    ActionIsFinished: 409,
    ReasonNeeded: 422,
  },
})

export const takeBackAction = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/actions/{action}',
  access: 'write',
  summary: 'Take back an action that was opened by mistake, while nothing has happened to it',
  params: onAction,
  output: null,
  status: 204,
  refusals: { ActionNotFound: 404, ActionChanged: 409 },
})

export const noteAction = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/actions/{action}/notes',
  access: 'write',
  summary: 'Note how an action goes',
  description: 'The caller makes the id; the same id sent again notes nothing.',
  params: onAction,
  body: z.object({ id, text: text.min(1) }),
  output: ActionDetail,
  status: 201,
  refusals: { ActionNotFound: 404 },
})

const Span = z.object({
  /** Cycles with a value. */
  count: z.number().int(),
  median: z.number().nullable(),
  /** Sum over sum for a ratio; null for percentiles, which are never averaged. */
  mean: z.number().nullable(),
})

export const EffectChart = z.object({
  workload: z.object({ slug, name: z.string() }).nullable(),
  currency: z.string().nullable(),
  points: z.array(z.object({ cycle: cycleKey, reading: Reading })),
  movingRanges: z.array(z.number().nullable()),
  segments: z.array(Segment),
  signals: z.array(Signal),
  before: Span,
  after: Span,
  /** Signals that first showed after the action was done: indexes into `signals`. */
  newSignals: z.array(z.number().int()),
  /** Of the newest point, against the normal range before. */
  variation: z.enum(variations),
  /** Null while nothing was measured after it. */
  phrase: Phrase.nullable(),
})

export const readActionEffect = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/actions/{action}/effect',
  access: 'read',
  summary: 'What the metric of a finished action did before and after',
  description:
    'The cycle in which it was done belongs to neither side. After it count cycles that are over or were reviewed; they are judged against the normal range before.',
  params: onAction,
  output: z.object({
    metric: Metric,
    /** In which it was done. */
    doneIn: cycleKey,
    /** Of the whole team, else of its workloads by name. */
    charts: z.array(EffectChart),
  }),
  refusals: { ActionNotFound: 404, NoEffectToJudge: 409 },
})

export const judgeActionEffect = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/actions/{action}/effect',
  access: 'write',
  summary: 'Say whether a finished action helped, as the team sees it',
  params: onAction,
  body: z.object({ id, answer: z.enum(effectAnswers), note: text.max(2000).default('') }),
  output: ActionDetail,
  status: 201,
  refusals: { ActionNotFound: 404, NoEffectToJudge: 409 },
})

export const ActionLimit = z.object({
  openPerTeam: z.number().int(),
  /** Teams with more unfinished actions than that, by name. */
  over: z.array(z.object({ team: z.object({ slug, name: z.string() }), open: z.number().int() })),
})

export const readActionLimit = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/action-limit',
  access: 'read',
  summary: 'How many actions a team should have open at once, and who has more',
  description: 'A reminder to finish before beginning; nothing is ever refused by it.',
  params: inOrganisation,
  output: ActionLimit,
  refusals: {},
})

export const changeActionLimit = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/action-limit',
  access: 'write',
  summary: 'Change how many actions a team should have open at once',
  params: inOrganisation,
  body: z.object({ openPerTeam: z.number().int().min(1).max(100) }),
  output: ActionLimit,
  refusals: {},
})
