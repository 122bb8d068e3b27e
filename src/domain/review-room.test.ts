import { describe, expect, test } from 'vitest'
import { type AnyRoomEvent, applyRoomEvent, audienceOf, eventFor, roomFor } from './review-room.ts'

const waiting = { id: 'q1', text: 'Why?', state: 'waiting' } as const
const shown = { id: 'q2', text: 'How?', state: 'shown' } as const
const answered = { id: 'q3', text: 'When?', state: 'answered' } as const
const setAside = { id: 'q4', text: 'Who?', state: 'set-aside' } as const

const room = {
  sequence: 4,
  state: { state: 'live' },
  clock: { phase: 'lobby' },
  agenda: ['opening'],
  seat: { holder: null },
  spotlight: null,
  pace: { slower: 1, fine: 2, faster: 3 },
  people: [
    { id: 'ada', here: true },
    { id: 'bob', here: true },
  ],
  hands: [{ id: 'h1' }],
  questions: [waiting, shown, answered, setAside],
  reactions: [{ id: 'r1' }],
  captures: [{ id: 'c1' }],
}

const gone: AnyRoomEvent = { sequence: 5, part: 'people', key: 'ada', value: null }
const asked = (value: { id: string; state: 'waiting' | 'shown' | 'answered' | 'set-aside' }) => ({
  sequence: 5,
  part: 'questions' as const,
  key: value.id,
  value,
})

/** A question that comes to be shown stands last for those who had not seen it. */
function byId(seen: typeof room) {
  const questions = seen.questions.toSorted((one, other) => one.id.localeCompare(other.id))
  return { ...seen, questions }
}

describe('an event', () => {
  test('replaces a part as a whole', () => {
    const event: AnyRoomEvent = { sequence: 5, part: 'spotlight', value: { series: 's' } }
    expect(applyRoomEvent(room, event)).toEqual({
      ...room,
      spotlight: { series: 's' },
      sequence: 5,
    })
  })

  test('replaces an entry where it stands, adds a new one at the end, and removes one', () => {
    const left = { id: 'ada', here: false }
    const after = applyRoomEvent(room, { sequence: 5, part: 'people', key: 'ada', value: left })
    expect(after.people).toEqual([left, { id: 'bob', here: true }])
    const more = applyRoomEvent(room, {
      sequence: 6,
      part: 'hands',
      key: 'h2',
      value: { id: 'h2' },
    })
    expect(more.hands).toEqual([{ id: 'h1' }, { id: 'h2' }])
    expect(applyRoomEvent(room, gone).people).toEqual([{ id: 'bob', here: true }])
  })

  test('that the room has already changes nothing', () => {
    expect(applyRoomEvent(room, { ...gone, sequence: 4 })).toBe(room)
    const once = applyRoomEvent(room, gone)
    expect(applyRoomEvent(once, gone)).toBe(once)
  })

  test('may skip numbers, as those do that an audience does not see', () => {
    expect(applyRoomEvent(room, { ...gone, sequence: 9 }).sequence).toBe(9)
  })
})

describe('who sees what', () => {
  test('a question that is not shown is a removal for the room', () => {
    for (const question of [waiting, setAside]) {
      expect(eventFor('room', asked(question))).toEqual({ ...asked(question), value: null })
      expect(eventFor('facilitator', asked(question))).toEqual(asked(question))
      expect(eventFor('wall', asked(question))).toBeNull()
    }
    for (const question of [shown, answered]) {
      expect(eventFor('room', asked(question))).toEqual(asked(question))
    }
  })

  test('the wall sees nothing of what people do', () => {
    for (const part of ['pace', 'people', 'hands', 'questions', 'reactions'] as const) {
      expect(eventFor('wall', { sequence: 5, part, key: 'x', value: null })).toBeNull()
    }
    for (const part of ['state', 'clock', 'agenda', 'seat', 'spotlight', 'captures'] as const) {
      const event: AnyRoomEvent = { sequence: 5, part, key: 'x', value: null }
      expect(eventFor('wall', event)).toBe(event)
    }
  })

  test('the same holds for the room as a whole', () => {
    expect(roomFor('facilitator', room)).toBe(room)
    expect(roomFor('room', room)).toEqual({ ...room, questions: [shown, answered] })
    expect(roomFor('wall', room)).toEqual({
      ...room,
      pace: { slower: 0, fine: 0, faster: 0 },
      people: [],
      hands: [],
      questions: [],
      reactions: [],
    })
  })

  test('seeing the whole room and seeing its events come to the same', () => {
    const event = asked({ ...shown, id: 'q1' })
    const back = { ...asked({ ...waiting, id: 'q1' }), sequence: 6 }
    for (const audience of ['facilitator', 'room'] as const) {
      let whole = room
      let seen = roomFor(audience, room)
      for (const next of [event, back]) {
        whole = applyRoomEvent(whole, next)
        const told = eventFor(audience, next)
        if (told) seen = applyRoomEvent(seen, told)
        expect(byId(seen)).toEqual(byId(roomFor(audience, whole)))
      }
    }
  })

  test('who sits on the seat and who is named for it are facilitators', () => {
    const seat = { holder: { id: 'ada' }, facilitator: { id: 'bob' }, coFacilitator: null }
    expect(audienceOf(seat, 'ada')).toBe('facilitator')
    expect(audienceOf(seat, 'bob')).toBe('facilitator')
    expect(audienceOf(seat, 'eve')).toBe('room')
    expect(audienceOf(seat, null)).toBe('room')
  })
})
