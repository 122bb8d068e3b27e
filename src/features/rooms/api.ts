import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, id, instantAnswered, metricKey, slug, text } from '#api/words.ts'
import { roles } from '#domain/role.ts'
import { Cycle } from '#features/cycles/api.ts'
import {
  AgendaItem,
  PersonNamed,
  Question,
  reviewStates,
  TeamNamed,
} from '#features/reviews/api.ts'

const onRoom = z.object({ organisation: slug, cycle: cycleKey })
const found = { CycleNotFound: 404, ReviewNotFound: 404 } as const
/** What everybody in an open room may do. */
const open = { ...found, ReviewIsClosed: 409 } as const
/** What only the holder of the facilitator's seat may do. */
const facilitating = { ...open, NotFacilitating: 403 } as const

const itemTime = z.object({ spentMs: z.number(), addedMinutes: z.number().int() })
const times = z.record(z.string(), itemTime)
export const ClockShown = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('lobby'), times }),
  z.object({
    phase: z.literal('running'),
    times,
    item: id,
    since: instantAnswered,
    endsAt: instantAnswered,
  }),
  z.object({
    phase: z.literal('paused'),
    times,
    item: id,
    pausedAt: instantAnswered,
    remainingMs: z.number(),
  }),
  z.object({ phase: z.literal('over'), times, endedAt: instantAnswered }),
])

export const Seat = z.object({
  /** Null: nobody sits there yet. */
  holder: PersonNamed.nullable(),
  since: instantAnswered.nullable(),
  offeredTo: PersonNamed.nullable(),
  /** Null while the holder is here; the seat is held for 90 s from then. */
  absentSince: instantAnswered.nullable(),
  /** When the co-facilitator may take over; null while the holder is here. */
  heldUntil: instantAnswered.nullable(),
  facilitator: PersonNamed.nullable(),
  coFacilitator: PersonNamed.nullable(),
})

export const PersonHere = PersonNamed.extend({
  role: z.enum(roles),
  teams: z.array(TeamNamed),
  /** Here: an open page. Otherwise was here before, or somebody else's device speaks for them. */
  here: z.boolean(),
  arrivedAt: instantAnswered,
  /** Whose device speaks for this person. */
  through: PersonNamed.nullable(),
})

export const Hand = z.object({
  id,
  person: PersonNamed,
  teams: z.array(TeamNamed),
  at: instantAnswered,
})

export const reactionKinds = ['same-here', 'can-help'] as const
export const Reaction = z.object({
  id,
  kind: z.enum(reactionKinds),
  item: id,
  team: TeamNamed,
  metric: metricKey.nullable(),
  by: z.string(),
})

export const captureKinds = [
  'action',
  'topic',
  'win',
  'tech-share',
  'help',
  'investigation',
] as const
export const Capture = z.object({
  id,
  kind: z.enum(captureKinds),
  /** Of the action, topic, win, tech share or pairing that it became. */
  subject: id,
  text: z.string(),
  item: id.nullable(),
  team: TeamNamed.nullable(),
  metric: metricKey.nullable(),
  by: z.string(),
  at: instantAnswered,
})

export const Spotlight = z.object({ team: TeamNamed, series: id, metric: metricKey })
const Pace = z.object({ slower: z.number(), fine: z.number(), faster: z.number() })
const State = z.object({
  state: z.enum(reviewStates),
  startsAt: instantAnswered,
  bookedMinutes: z.number().int(),
  place: z.string(),
  startedAt: instantAnswered.nullable(),
  closedAt: instantAnswered.nullable(),
  /** How many said what the review was worth. */
  scores: z.number().int(),
})

/** Parts that are replaced as a whole, and lists whose entries are replaced one by one. */
const parts = {
  state: State,
  clock: ClockShown,
  agenda: z.array(AgendaItem),
  seat: Seat,
  spotlight: Spotlight.nullable(),
  pace: Pace,
}
const lists = {
  people: PersonHere,
  hands: Hand,
  questions: Question,
  reactions: Reaction,
  captures: Capture,
}

export const Room = z.object({
  cycle: Cycle,
  ...parts,
  people: z.array(PersonHere),
  hands: z.array(Hand),
  questions: z.array(Question),
  reactions: z.array(Reaction),
  captures: z.array(Capture),
  /** Of the last event that is in it. */
  sequence: z.number().int(),
  /** The server's clock when it answered. */
  now: instantAnswered,
})

const numbered = { sequence: z.number().int(), at: instantAnswered }
function listEvent<P extends string, T extends z.ZodType>(part: P, entry: T) {
  return z.object({ ...numbered, part: z.literal(part), key: z.string(), value: entry.nullable() })
}
function partEvent<P extends string, T extends z.ZodType>(part: P, value: T) {
  return z.object({ ...numbered, part: z.literal(part), value })
}

/** Say what is, not what happened: replacing the part (or the list's entry; null removes it) is all. */
export const RoomEvent = z.discriminatedUnion('part', [
  partEvent('state', parts.state),
  partEvent('clock', parts.clock),
  partEvent('agenda', parts.agenda),
  partEvent('seat', parts.seat),
  partEvent('spotlight', parts.spotlight),
  partEvent('pace', parts.pace),
  listEvent('people', lists.people),
  listEvent('hands', lists.hands),
  listEvent('questions', lists.questions),
  listEvent('reactions', lists.reactions),
  listEvent('captures', lists.captures),
])

export const readRoom = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/room',
  access: 'read',
  summary: 'Everything that the room shows now, as far as the caller may see it',
  description:
    'Waiting quiet questions are seen by the facilitators alone. Catch up by the events after `sequence`.',
  params: onRoom,
  output: Room,
  refusals: found,
})

const following = {
  /** Of the last event that the caller has; else by the header Last-Event-ID. */
  after: z.coerce.number().int().min(0).optional(),
}

export const followRoom = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/room/events',
  access: 'read',
  summary: 'The room’s events as they happen (server-sent events), those missed first',
  description:
    'An open stream is what counts as being here. The event `reset` says: read the room again.',
  params: onRoom,
  query: z.object({
    ...following,
    /** Made once by the page. */
    device: z.string().max(60).default('unnamed'),
    view: z.enum(['facilitator', 'room', 'phone']).default('room'),
  }),
  output: RoomEvent,
  streams: true,
  refusals: found,
})

function command(name: string, summary: string) {
  return {
    method: 'POST',
    path: `/organisations/{organisation}/reviews/{cycle}/room/${name}` as const,
    access: 'write',
    summary,
    params: onRoom,
  } as const
}
const clockAnswer = { output: ClockShown, refusals: { ...facilitating, ReviewNotStarted: 409 } }

export const startReview = endpoint({
  ...command('start', 'Start the review: the first item’s time begins; again changes nothing'),
  body: z.object({}),
  output: ClockShown,
  refusals: { ...facilitating, AgendaIsEmpty: 409 },
})

export const moveReview = endpoint({
  ...command('move', 'Go to the next item, back, or to a given one'),
  body: z.object({
    /** The item that the caller saw as current: a second press changes nothing. */
    from: id,
    to: z.union([z.literal('next'), z.literal('back'), id]),
  }),
  output: ClockShown,
  refusals: { ...clockAnswer.refusals, ItemNotFound: 404 },
})

export const pauseClock = endpoint({
  ...command('pause', 'Stop the clock, or let it run again'),
  body: z.object({ paused: z.boolean() }),
  ...clockAnswer,
})

export const addMinutes = endpoint({
  ...command('minutes', 'Give the current item more time'),
  body: z.object({
    /** Made by the caller: the same one again adds nothing. */
    id,
    item: id,
    minutes: z.number().int().min(1).max(15),
  }),
  ...clockAnswer,
})

export const spotlightLine = endpoint({
  ...command('spotlight', 'Show one line of a team’s report as a full chart to all; null ends it'),
  body: z.object({
    line: z.object({ team: slug, series: id }).nullable(),
  }),
  output: z.object({ spotlight: Spotlight.nullable() }),
  refusals: { ...facilitating, LineNotFound: 404 },
})

export const captureThing = endpoint({
  ...command('captures', 'Write down an action, topic, win, tech share, help or investigation'),
  body: z.object({
    /** Made by the caller: the same one again is the same capture. */
    id,
    kind: z.enum(captureKinds),
    text: text.min(1).max(500),
    item: id.nullable(),
    /** Whose it is; for help: the team that is helped. */
    team: slug.nullable(),
    /** For help: the team that offers. */
    helper: slug.nullable().default(null),
    metric: metricKey.nullable(),
    /** For an action: who takes it. */
    owner: id.nullable().default(null),
    /** For an action or investigation. */
    dueOn: z.iso.date().nullable().default(null),
    prevented: z.boolean().default(false),
  }),
  output: Capture,
  status: 201,
  refusals: {
    ...open,
    TeamNotFound: 404,
    MetricNotFound: 404,
    PersonNotFound: 404,
    PairingNeedsTwoTeams: 409,
  },
})

export const withdrawCapture = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/reviews/{cycle}/room/captures/{capture}',
  access: 'write',
  summary: 'Take a capture back, with what it became, while nobody has worked on it',
  params: onRoom.extend({ capture: id }),
  output: null,
  status: 204,
  refusals: {
    ...open,
    CaptureNotFound: 404,
    CaptureIsInUse: 409,
    ActionNotFound: 404,
    ActionChanged: 409,
    TechShareNotFound: 404,
    TechShareChanged: 409,
  },
})

export const raiseHand = endpoint({
  ...command('hands', 'Raise one’s hand'),
  body: z.object({ id }),
  output: Hand,
  status: 201,
  refusals: open,
})

export const lowerHand = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/reviews/{cycle}/room/hands/{hand}',
  access: 'write',
  summary: 'Lower one’s own hand; the facilitator lowers any, and says whether the person spoke',
  params: onRoom.extend({ hand: id }),
  query: z.object({ called: z.enum(['true', 'false']).default('false') }),
  output: null,
  status: 204,
  refusals: { ...open, HandNotFound: 404 },
})

export const askQuestion = endpoint({
  ...command('questions', 'Ask by name, or quietly: then no author is stored anywhere'),
  description: 'Before the review starts it counts as asked ahead.',
  body: z.object({
    id,
    text: text.min(1).max(500),
    team: slug.nullable().default(null),
    metric: metricKey.nullable().default(null),
    quiet: z.boolean(),
  }),
  output: Question,
  status: 201,
  refusals: { ...open, TeamNotFound: 404, MetricNotFound: 404 },
})

export const decideQuestion = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/reviews/{cycle}/room/questions/{question}',
  access: 'write',
  summary: 'Show a waiting question to all, mark it answered, or set it aside',
  params: onRoom.extend({ question: id }),
  body: z.object({ state: z.enum(['waiting', 'shown', 'answered', 'set-aside']) }),
  output: Question,
  refusals: { ...facilitating, QuestionNotFound: 404 },
})

export const votePace = endpoint({
  ...command('pace', 'Say whether it goes too slowly or too fast; only numbers are told'),
  body: z.object({ pace: z.enum(['slower', 'fine', 'faster']) }),
  output: Pace,
  refusals: open,
})

export const react = endpoint({
  ...command('reactions', '“Same here” or “we can help”, for a team and the line in the spotlight'),
  body: z.object({
    id,
    kind: z.enum(reactionKinds),
    item: id,
    /** One of the caller’s teams. */
    team: slug,
    metric: metricKey.nullable(),
  }),
  output: Reaction,
  status: 201,
  refusals: { ...open, TeamNotFound: 404, MetricNotFound: 404, ItemNotFound: 404 },
})

export const withdrawReaction = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/reviews/{cycle}/room/reactions/{reaction}',
  access: 'write',
  summary: 'Take “same here” or “we can help” back',
  params: onRoom.extend({ reaction: id }),
  output: null,
  status: 204,
  refusals: { ...open, ReactionNotFound: 404 },
})

export const speakFor = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/reviews/{cycle}/room/companions',
  access: 'write',
  summary: 'Say who sits beside the caller and shares this device',
  params: onRoom,
  body: z.object({ people: z.array(id).max(30) }),
  output: z.object({ people: z.array(PersonNamed) }),
  refusals: { ...open, PersonNotFound: 404 },
})
