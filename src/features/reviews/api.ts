import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import {
  cycleKey,
  dayAnswered,
  id,
  instantAnswered,
  instantSent,
  metricKey,
  slug,
  text,
} from '#api/words.ts'
import { agendaKinds } from '#domain/agenda.ts'
import { Cycle } from '#features/cycles/api.ts'

const inOrganisation = z.object({ organisation: slug })
const onReview = inOrganisation.extend({ cycle: cycleKey })
const found = { CycleNotFound: 404, ReviewNotFound: 404 } as const
/** The plan was changed since it was read. */
const planned = { ...found, PlanMovedOn: 409, ReviewIsClosed: 409 } as const

export const reviewStates = ['planned', 'live', 'closed'] as const
export const orderModes = ['draw', 'rota', 'hand'] as const

const minutes = z.number().int().min(0).max(240)
const title = z.string().trim().min(1).max(120)
export const PersonNamed = z.object({ id, name: z.string() })
export const TeamNamed = z.object({ slug, name: z.string() })

export const ReviewTemplate = z.object({
  bookedMinutes: z.number().int().min(15).max(480),
  teamMinutes: z.number().int().min(1).max(60),
  /** `team` stands once: for all teams, one after the other. */
  items: z
    .array(z.object({ kind: z.enum(agendaKinds), title, minutes }))
    .min(1)
    .max(30)
    .refine(
      (items) => items.filter((item) => item.kind === 'team').length === 1,
      'The teams stand in the agenda once',
    ),
})

export const readReviewTemplate = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/review-template',
  access: 'read',
  summary: 'The agenda and length from which reviews are planned',
  params: inOrganisation,
  output: ReviewTemplate,
  refusals: {},
})

export const changeReviewTemplate = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/review-template',
  access: 'write',
  summary: 'Change agenda and length of the reviews planned from now on',
  params: inOrganisation,
  body: ReviewTemplate,
  output: ReviewTemplate,
  refusals: {},
})

export const AgendaItem = z.object({
  id,
  kind: z.enum(agendaKinds),
  title: z.string(),
  team: TeamNamed.nullable(),
  minutes,
  /** Announced beforehand: the item stays, and is passed over. */
  absent: z.boolean(),
})

export const Review = z.object({
  cycle: Cycle,
  state: z.enum(reviewStates),
  revision: z.number().int(),
  startsAt: instantAnswered,
  bookedMinutes: z.number().int(),
  /** Room or address of the call. */
  place: z.string(),
  facilitator: PersonNamed.nullable(),
  coFacilitator: PersonNamed.nullable(),
  orderMode: z.enum(orderModes),
  agenda: z.array(AgendaItem),
  /** Of all items whose team is not absent. */
  plannedMinutes: z.number().int(),
  preReadSentAt: instantAnswered.nullable(),
  startedAt: instantAnswered.nullable(),
  closedAt: instantAnswered.nullable(),
})

export const listReviews = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews',
  access: 'read',
  summary: 'Reviews, newest first',
  params: inOrganisation,
  query: paging,
  output: pageOf(
    Review.omit({ agenda: true }).extend({
      teams: z.number().int(),
      /** Mean of the value score; null with fewer than three voices. */
      score: z.number().nullable(),
    }),
  ),
  refusals: {},
})

export const readReview = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}',
  access: 'read',
  summary: 'The review of a cycle: when, who, and the agenda',
  params: onReview,
  output: Review,
  refusals: found,
})

export const planReview = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/reviews/{cycle}',
  access: 'write',
  summary: 'Plan the review of a cycle, or change when it is and who facilitates',
  description:
    'The first call makes the agenda from the template and the teams; `revision` is 0 then.',
  params: onReview,
  body: z.object({
    startsAt: instantSent,
    bookedMinutes: z.number().int().min(15).max(480).optional(),
    place: z.string().trim().max(300).default(''),
    facilitator: id.nullable(),
    coFacilitator: id.nullable(),
    revision: z.number().int().min(0),
  }),
  output: Review,
  refusals: { ...planned, PersonNotFound: 404, SameFacilitatorTwice: 422 },
})

export const arrangeAgenda = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/reviews/{cycle}/agenda',
  access: 'write',
  summary: 'Set the agenda: order, titles, minutes, absent teams',
  description:
    'Ids are the caller’s for new items. In a live review items that were on stay where they are.',
  params: onReview,
  body: z.object({
    items: z
      .array(
        z.object({
          id,
          kind: z.enum(agendaKinds),
          title,
          team: slug.nullable(),
          minutes,
          absent: z.boolean(),
        }),
      )
      .min(1)
      .max(600),
    revision: z.number().int().min(0),
  }),
  output: Review,
  refusals: { ...planned, TeamNotFound: 404, AgendaNotFit: 422 },
})

export const OrderDraw = z.object({
  id,
  mode: z.enum(orderModes),
  /** The same seed and weights give the same order again. */
  seed: z.string(),
  weightsBefore: z.record(slug, z.number()),
  weightsAfter: z.record(slug, z.number()),
  order: z.array(slug),
  by: z.string(),
  at: instantAnswered,
})

export const orderTeams = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/order',
  access: 'write',
  summary: 'Order the teams by a fair draw, by the rota, or by hand; logged',
  params: onReview,
  body: z.object({
    mode: z.enum(orderModes),
    /** By hand: every team of the agenda, in order. */
    order: z.array(slug).max(600).optional(),
    revision: z.number().int().min(0),
  }),
  output: z.object({ review: Review, draw: OrderDraw }),
  refusals: { ...planned, OrderNotFit: 422, ReviewIsLive: 409 },
})

export const listOrderDraws = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/order',
  access: 'read',
  summary: 'How the order came about, newest first',
  params: onReview,
  output: z.object({ items: z.array(OrderDraw) }),
  refusals: found,
})

export const Question = z.object({
  id,
  text: z.string(),
  team: TeamNamed.nullable(),
  metric: z.string().nullable(),
  /** Null: asked quietly. */
  askedBy: z.string().nullable(),
  askedAhead: z.boolean(),
  state: z.enum(['waiting', 'shown', 'answered', 'set-aside']),
})

export const PreReadTeam = z.object({
  team: TeamNamed,
  absent: z.boolean(),
  reportState: z.enum(['draft', 'ready', 'presented']).nullable(),
  /** Lines that are worth talking about, as sentences. */
  talkingPoints: z.array(z.object({ metric: metricKey, name: z.string(), sentence: z.string() })),
  steady: z.number().int(),
  openActions: z.number().int(),
  carriedActions: z.number().int(),
  wins: z.array(z.string()),
  questions: z.array(Question),
})

export const readPreRead = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/pre-read',
  access: 'read',
  summary: 'What to know before the review: notices, changes and carried actions team by team',
  params: onReview,
  output: z.object({
    review: Review,
    notices: z.array(z.object({ id, title: z.string(), effectiveOn: dayAnswered.nullable() })),
    teams: z.array(PreReadTeam),
    /** Asked ahead and of no team. */
    questions: z.array(Question),
    topics: z.array(z.object({ id, text: z.string(), mentions: z.number().int() })),
  }),
  refusals: found,
})

const Recipients = z.array(z.object({ name: z.string(), address: z.string() }))
const sent = z.object({
  recipients: Recipients,
  /** False: no mail server is set up; the page is all there is. */
  mailIsSetUp: z.boolean(),
})

export const listRecipients = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/recipients',
  access: 'read',
  summary: 'Who receives invitation, pre-read and summary',
  params: onReview,
  output: sent,
  refusals: found,
})

export const sendInvitation = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/invitation',
  access: 'write',
  summary: 'Invite by mail, with the calendar entry; again after a change it updates the entry',
  params: onReview,
  body: z.object({}),
  output: sent,
  refusals: { ...found, ReviewIsClosed: 409 },
})

export const sendPreRead = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/pre-read',
  access: 'write',
  summary: 'Send the pre-read by mail; once per state of the plan',
  params: onReview,
  body: z.object({}),
  output: sent,
  refusals: { ...found, ReviewIsClosed: 409 },
})

export const scoreReview = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/reviews/{cycle}/score',
  access: 'write',
  summary: 'Say how much this review was worth, 1 to 5; only numbers are told, never who',
  description: 'Can be changed until seven days after the review was closed.',
  params: onReview,
  body: z.object({ score: z.number().int().min(1).max(5) }),
  output: z.object({ score: z.number().int(), votes: z.number().int() }),
  refusals: { ...found, ReviewNotStarted: 409, ReviewIsClosed: 409 },
})

export const ScoreOfReview = z.object({
  cycle: cycleKey,
  votes: z.number().int(),
  /** Null with fewer than three voices, so that nobody’s can be told. */
  mean: z.number().nullable(),
  counts: z.array(z.number().int()).nullable(),
})

export const listScores = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/review-scores',
  access: 'read',
  summary: 'The value score over time, oldest first, at most 26 reviews',
  params: inOrganisation,
  output: z.object({ items: z.array(ScoreOfReview) }),
  refusals: {},
})

export const ProcessChange = z.object({
  id,
  text: z.string(),
  reason: z.string(),
  cycle: cycleKey.nullable(),
  by: z.string(),
  at: instantAnswered,
})

export const listProcessChanges = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/process-changes',
  access: 'read',
  summary: 'What was changed in the process and why, newest first',
  params: inOrganisation,
  query: paging,
  output: pageOf(ProcessChange),
  refusals: {},
})

export const recordProcessChange = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/process-changes',
  access: 'write',
  summary: 'Write down a change of the process',
  params: inOrganisation,
  body: z.object({
    id,
    text: text.min(1).max(500),
    reason: text.max(500).default(''),
    cycle: cycleKey.nullable().default(null),
  }),
  output: ProcessChange,
  status: 201,
  refusals: { CycleNotFound: 404, ReviewNotFound: 404 },
})
