import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, dayAnswered, id, instantAnswered, slug } from '#api/words.ts'
import { PersonNamed, ScoreOfReview, TeamNamed } from '#features/reviews/api.ts'
import { captureKinds } from '#features/rooms/api.ts'

const onReview = z.object({ organisation: slug, cycle: cycleKey })
const found = { CycleNotFound: 404, ReviewNotFound: 404 } as const

export const ActionTold = z.object({
  id,
  text: z.string(),
  kind: z.enum(['action', 'investigation']),
  team: TeamNamed.nullable(),
  owner: PersonNamed.nullable(),
  dueOn: dayAnswered.nullable(),
})

export const Told = z.object({ id, text: z.string(), team: TeamNamed.nullable() })

const MinutesOfTeam = z.object({
  team: TeamNamed,
  planned: z.number().int(),
  /** Rounded up; 0 for a team that was not on. */
  spent: z.number().int(),
  absent: z.boolean(),
  here: z.array(z.object({ name: z.string(), role: z.string() })),
})

const Recipient = z.object({ name: z.string(), address: z.string() })

export const readCloseOut = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/close-out',
  access: 'read',
  summary: 'What to look at before the review is closed and its summary sent',
  params: onReview,
  output: z.object({
    actionsWithoutOwnerOrDate: z.array(ActionTold),
    actions: z.array(ActionTold),
    parkedTopics: z.array(Told.extend({ mentions: z.number().int() })),
    pairings: z.array(Told),
    waitingQuestions: z.number().int(),
    teams: z.array(MinutesOfTeam),
    bookedMinutes: z.number().int(),
    spentMinutes: z.number().int(),
    recipients: z.array(Recipient),
    mailIsSetUp: z.boolean(),
  }),
  refusals: found,
})

export const Summary = z.object({
  cycle: cycleKey,
  title: z.string(),
  startedAt: instantAnswered,
  closedAt: instantAnswered,
  facilitators: z.array(z.string()),
  bookedMinutes: z.number().int(),
  spentMinutes: z.number().int(),
  notices: z.array(z.object({ id, title: z.string() })),
  teams: z.array(
    MinutesOfTeam.extend({
      /** What changed, as sentences. */
      changes: z.array(z.string()),
    }),
  ),
  wins: z.array(Told.extend({ prevented: z.boolean() })),
  actions: z.array(ActionTold),
  topics: z.array(Told.extend({ mentions: z.number().int() })),
  techShares: z.array(Told),
  pairings: z.array(Told),
  captures: z.record(z.enum(captureKinds), z.number().int()),
  questions: z.array(z.object({ text: z.string(), answered: z.boolean() })),
  score: ScoreOfReview.nullable(),
  sentAt: instantAnswered.nullable(),
})

export const closeReview = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/close',
  access: 'write',
  summary: 'Close the review, keep its summary, and mail it when asked to',
  description:
    'The reports of the teams that were on become presented; what was noted of voices is deleted.',
  params: onReview,
  body: z.object({ send: z.boolean() }),
  output: Summary,
  refusals: { ...found, ReviewNotStarted: 409, ReviewIsClosed: 409, NotFacilitating: 403 },
})

export const readSummary = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/summary',
  access: 'read',
  summary: 'What a closed review came to',
  params: onReview,
  output: Summary,
  refusals: { ...found, ReviewNotClosed: 409 },
})

export const readSummaryText = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/summary/markdown',
  access: 'read',
  summary: 'The same as Markdown, for a wiki or a chat',
  params: onReview,
  output: z.object({ markdown: z.string() }),
  refusals: { ...found, ReviewNotClosed: 409 },
})

export const sendSummary = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/summary',
  access: 'write',
  summary: 'Mail the summary of a closed review; once, unless asked to send it again',
  params: onReview,
  body: z.object({ again: z.boolean().default(false) }),
  output: z.object({ recipients: z.array(Recipient), mailIsSetUp: z.boolean() }),
  refusals: { ...found, ReviewNotClosed: 409, SummaryIsSent: 409 },
})
