import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, id, instantAnswered, metricKey, pillar, slug } from '#api/words.ts'
import { PersonNamed, TeamNamed } from '#features/reviews/api.ts'
import { Seat } from '#features/rooms/api.ts'

const onRoom = z.object({ organisation: slug, cycle: cycleKey })
const found = { CycleNotFound: 404, ReviewNotFound: 404 } as const
const open = { ...found, ReviewIsClosed: 409 } as const

function seatCommand(name: string, summary: string) {
  return {
    method: 'POST',
    path: `/organisations/{organisation}/reviews/{cycle}/seat/${name}` as const,
    access: 'write',
    summary,
    params: onRoom,
    output: Seat,
  } as const
}

export const takeSeat = endpoint({
  ...seatCommand('take', 'Sit down as facilitator: a free seat, or one whose holder is long gone'),
  description:
    'A free seat is for the named facilitator and co-facilitator, and for those who work for all where nobody is named. A holder who lost the connection keeps the seat for 90 seconds.',
  body: z.object({}),
  refusals: { ...open, SeatIsHeld: 409 },
})

export const offerSeat = endpoint({
  ...seatCommand('offer', 'Offer the seat to somebody who is here; null takes the offer back'),
  body: z.object({ to: id.nullable() }),
  refusals: { ...open, NotFacilitating: 403, PersonNotFound: 404, PersonNotHere: 409 },
})

export const answerSeatOffer = endpoint({
  ...seatCommand('answer', 'Accept or decline the offered seat'),
  body: z.object({ accept: z.boolean() }),
  refusals: { ...open, SeatNotOffered: 409 },
})

export const listSeatChanges = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/seat/changes',
  access: 'read',
  summary: 'Who facilitated when, oldest first',
  params: onRoom,
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(['taken', 'offered', 'accepted', 'declined', 'withdrawn', 'taken-over']),
        person: z.string(),
        other: z.string().nullable(),
        at: instantAnswered,
      }),
    ),
  }),
  refusals: found,
})

export const readVoices = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/voices',
  access: 'read',
  summary: 'Who was heard so far, for the facilitators alone; gone when the review is closed',
  params: onRoom,
  output: z.object({
    teams: z.array(
      z.object({
        team: TeamNamed,
        /** Times noted and hands called, of all its people. */
        times: z.number().int(),
        here: z.number().int(),
      }),
    ),
    people: z.array(
      z.object({
        person: PersonNamed,
        teams: z.array(TeamNamed),
        times: z.number().int(),
      }),
    ),
  }),
  refusals: { ...found, NotFacilitating: 403 },
})

export const noteVoice = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/reviews/{cycle}/voices',
  access: 'write',
  summary: 'Note that a person spoke',
  params: onRoom,
  body: z.object({ person: id }),
  output: null,
  refusals: { ...open, NotFacilitating: 403, PersonNotFound: 404 },
})

export const readPrompts = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/prompts/{team}',
  access: 'read',
  summary: 'Questions a facilitator could ask a team, from its changes and by pillar',
  params: onRoom.extend({ team: slug }),
  output: z.object({
    /** From the report's talking points, the most telling first; `prompt` is a key of content/prompts.en.json. */
    lines: z.array(
      z.object({ series: id, metric: metricKey, name: z.string(), pillar, prompt: z.string() }),
    ),
    /** Open questions by pillar, others in each review. */
    pillars: z.array(z.object({ pillar, prompt: z.string() })),
    /** Teams that improved a metric which worsens here. */
    help: z.array(z.object({ metric: metricKey, name: z.string(), helper: TeamNamed })),
  }),
  refusals: { ...found, TeamNotFound: 404 },
})
