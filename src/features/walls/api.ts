import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, id, instantAnswered, slug } from '#api/words.ts'
import { actionStates } from '#domain/action.ts'
import { readChart } from '#features/measurements/api.ts'
import { Line } from '#features/reports/api.ts'
import { TeamNamed } from '#features/reviews/api.ts'
import { Room, RoomEvent } from '#features/rooms/api.ts'

const onRoom = z.object({ organisation: slug, cycle: cycleKey })
const found = { CycleNotFound: 404, ReviewNotFound: 404 } as const

export const openWall = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/walls',
  access: 'write',
  summary: 'Make a code of six digits that opens the wall on the room’s computer, once',
  params: onRoom,
  body: z.object({}),
  output: z.object({ wall: id, code: z.string(), expiresAt: instantAnswered }),
  status: 201,
  refusals: { ...found, ReviewIsClosed: 409, NotFacilitating: 403 },
})

export const listWalls = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/walls',
  access: 'read',
  summary: 'The walls of a review that are paired',
  params: onRoom,
  output: z.object({ items: z.array(z.object({ id, pairedAt: instantAnswered })) }),
  refusals: found,
})

export const endWall = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/reviews/{cycle}/walls/{wall}',
  access: 'write',
  summary: 'Turn a wall off',
  params: onRoom.extend({ wall: id }),
  output: null,
  status: 204,
  refusals: { ...found, WallNotFound: 404, NotFacilitating: 403 },
})

export const pairWall = endpoint({
  method: 'POST',
  path: '/wall',
  access: 'public',
  summary: 'Open the wall by its code; the answer sets the cookie that holds it open',
  body: z.object({ code: z.string().regex(/^\d{6}$/, 'The six digits') }),
  output: z.object({ organisation: z.string(), cycle: cycleKey }),
  refusals: { WallCodeNotKnown: 404, TooManyCodes: 429 },
})

const needsWall = { WallNotPaired: 401 } as const

/** What the wall may show: no hands, questions, reactions, pace or people. */
export const WallRoom = Room.pick({
  cycle: true,
  state: true,
  clock: true,
  agenda: true,
  seat: true,
  spotlight: true,
  captures: true,
  sequence: true,
  now: true,
}).extend({
  organisation: z.object({ slug, name: z.string(), timeZone: z.string() }),
  here: z.number().int(),
})

export const readWall = endpoint({
  method: 'GET',
  path: '/wall',
  access: 'public',
  summary: 'What the paired wall shows now',
  output: WallRoom,
  refusals: needsWall,
})

export const followWall = endpoint({
  method: 'GET',
  path: '/wall/events',
  access: 'public',
  summary: 'The events that the wall may show (server-sent events)',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  output: RoomEvent,
  streams: true,
  refusals: needsWall,
})

export const readWallSlot = endpoint({
  method: 'GET',
  path: '/wall/items/{item}',
  access: 'public',
  summary: 'What the wall shows for an agenda item: at most five rows, and what goes with them',
  params: z.object({ item: id }),
  output: z.object({
    team: TeamNamed.nullable(),
    /** Of the team: what changed most tellingly. */
    rows: z.array(Line).max(5),
    steady: z.number().int(),
    actions: z.array(
      z.object({
        id,
        text: z.string(),
        owner: z.string().nullable(),
        state: z.enum(actionStates),
      }),
    ),
    wins: z.array(z.string()),
    /** Notices, topics or wins of all, as the item asks for. */
    sentences: z.array(z.string()),
  }),
  refusals: { ...needsWall, ItemNotFound: 404 },
})

export const readWallSpotlight = endpoint({
  method: 'GET',
  path: '/wall/lines/{series}',
  access: 'public',
  summary: 'The full chart of the line in the spotlight',
  params: z.object({ series: id }),
  output: readChart.output,
  refusals: { ...needsWall, LineNotFound: 404 },
})
