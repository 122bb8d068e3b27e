import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { applyRoomEvent } from '#domain/review-room.ts'
import {
  openRoomScenario,
  type PlannedRoom,
  personOf,
  type Room,
  type RoomScenario,
} from '#testing/room-scenario.ts'
import type { Caller } from '#testing/scenario.ts'
import * as api from './api.ts'

let rooms: RoomScenario

beforeAll(async () => {
  rooms = await openRoomScenario()
})
afterAll(() => rooms.close())

type Command = {
  readonly what: number
  readonly by: number
  readonly which: number
  readonly flag: boolean
}
const commands = fc.array(
  fc.record({ what: fc.nat(13), by: fc.nat(1), which: fc.nat(2), flag: fc.boolean() }),
  { minLength: 20, maxLength: 50 },
)

const forTheFacilitator: readonly Endpoint[] = [
  api.moveReview,
  api.pauseClock,
  api.addMinutes,
  api.decideQuestion,
]

/** A few ids, so that things are sent twice and taken back. */
const ids = Array.from({ length: 3 }, () => crypto.randomUUID())

type Request = { params?: object; body?: object }

function requestOf(command: Command, seen: Room, people: string[]): [Endpoint, Request] {
  const { which, flag } = command
  const id = ids[which] ?? ''
  const item = seen.agenda[which]?.id ?? id
  const on = 'item' in seen.clock ? seen.clock.item : item
  const captured = { text: `Thing ${which}`, item, team: flag ? 'otters' : null, metric: null }
  const reaction = { team: 'otters', metric: flag ? 'ops.deploys' : null, item }
  const all: [Endpoint, Request][] = [
    [api.moveReview, { body: { from: on, to: flag ? 'next' : 'back' } }],
    [api.moveReview, { body: { from: on, to: item } }],
    [api.pauseClock, { body: { paused: flag } }],
    [api.addMinutes, { body: { id, item: on, minutes: 1 + which } }],
    [api.captureThing, { body: { id, kind: flag ? 'action' : 'topic', ...captured } }],
    [api.withdrawCapture, { params: { capture: id } }],
    [api.raiseHand, { body: { id } }],
    [api.lowerHand, { params: { hand: id } }],
    [api.askQuestion, { body: { id, text: `Question ${which}`, quiet: flag } }],
    [
      api.decideQuestion,
      { params: { question: id }, body: { state: flag ? 'shown' : 'set-aside' } },
    ],
    [api.votePace, { body: { pace: flag ? 'slower' : 'faster' } }],
    [api.react, { body: { id, kind: flag ? 'can-help' : 'same-here', ...reaction } }],
    [api.withdrawReaction, { params: { reaction: id } }],
    [api.speakFor, { body: { people: flag ? people : [] } }],
  ]
  return all[command.what] ?? [api.readRoom, {}]
}

async function send(room: PlannedRoom, other: Caller, command: Command, people: string[]) {
  const [endpoint, { params, body }] = requestOf(command, await room.read(), people)
  const by = command.by === 0 || forTheFacilitator.includes(endpoint) ? room.ada : other
  const answer = await by.raw(endpoint, { params: { ...room.on.params, ...params }, body })
  expect(answer.status, answer.text).not.toBe(500)
}

/** Lists in one order; what is told of time is of no account. */
function comparable({ now: _, ...room }: Room): object {
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    list.toSorted((one, other) => one.id.localeCompare(other.id))
  return {
    ...room,
    people: sorted(room.people),
    hands: sorted(room.hands),
    questions: sorted(room.questions),
    reactions: sorted(room.reactions),
    captures: sorted(room.captures),
  }
}

test('whatever is done, the room as it is read is the reduction of its events', async () => {
  const sent = fc.asyncProperty(commands, async (list) => {
    const room = await rooms.plan()
    const { ada } = room
    const engineer = await rooms.scenario.person(ada, 'engineer', ['otters'])
    const people = [(await personOf(await rooms.scenario.person(ada, 'engineer'))).id]
    const callers = [ada, engineer]
    const starts = await Promise.all(callers.map((caller) => room.read(caller)))
    const followers = await Promise.all(
      callers.map((caller, place) => room.follow(caller, { after: starts[place]?.sequence })),
    )
    await room.start()
    // In pairs, so that two happen at once.
    for (let at = 0; at < list.length; at += 2) {
      const pair = list.slice(at, at + 2)
      await Promise.all(pair.map((command) => send(room, engineer, command, people)))
    }
    for (const [place, caller] of callers.entries()) {
      const [start, follower] = [starts[place], followers[place]]
      if (!start || !follower) throw new Error('Nobody followed')
      await vi.waitFor(async () => {
        const whole = await room.read(caller)
        const reduced = follower.told().reduce(applyRoomEvent, start)
        expect(comparable({ ...reduced, sequence: whole.sequence })).toEqual(comparable(whole))
      }, 5000)
      const numbers = follower.told().map(({ sequence }) => sequence)
      expect(numbers).toEqual(numbers.map((_, nth) => start.sequence + 1 + nth))
    }
    for (const follower of followers) await follower.close()
  })
  await fc.assert(sent, { numRuns: 8, endOnFailure: true })
}, 240_000)
