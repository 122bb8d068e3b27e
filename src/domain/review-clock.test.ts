import { describe, expect, test } from 'vitest'
import { type Instant, instant, instantFromEpochMs } from './instant.ts'
import {
  addMinutes,
  advance,
  back,
  type Clock,
  end,
  forecast,
  itemOn,
  jump,
  lobbyClock,
  pause,
  remainingMs,
  resume,
  spentMs,
  start,
  type TimedItem,
} from './review-clock.ts'

const item = (id: string, minutes: number, absent = false): TimedItem => ({ id, minutes, absent })
const [notices, otters, badgers, wins] = [
  item('notices', 5),
  item('otters', 10),
  item('badgers', 10, true),
  item('wins', 3),
]
const agenda = [notices, otters, badgers, wins]
const minutesMs = (minutes: number) => minutes * 60_000

/** So many minutes after ten. */
function at(minutes: number): Instant {
  return instantFromEpochMs(Date.parse('2026-03-04T10:00:00Z') + minutesMs(minutes))
}

const started = start(lobbyClock, agenda, at(0))

describe('starting', () => {
  test('puts the first item on, and its end is an instant', () => {
    expect(started).toEqual({
      phase: 'running',
      times: {},
      item: 'notices',
      since: at(0),
      endsAt: at(5),
    })
  })

  test('again changes nothing', () => {
    expect(start(started, agenda, at(2))).toBe(started)
  })

  test('passes over a team that is absent, unless nobody else is there', () => {
    expect(itemOn(start(lobbyClock, [badgers, wins], at(0)))).toBe('wins')
    expect(itemOn(start(lobbyClock, [badgers], at(0)))).toBe('badgers')
  })

  test('without an agenda stays in the lobby', () => {
    expect(start(lobbyClock, [], at(0))).toBe(lobbyClock)
  })
})

describe('moving', () => {
  test('goes on to the next and keeps what the last one took', () => {
    const moved = advance(started, agenda, at(4))
    expect(moved).toMatchObject({ item: 'otters', since: at(4), endsAt: at(14) })
    expect(spentMs(moved, 'notices', at(20))).toBe(minutesMs(4))
  })

  test('passes over an absent team in both directions', () => {
    const atWins = advance(advance(started, agenda, at(4)), agenda, at(12))
    expect(itemOn(atWins)).toBe('wins')
    expect(itemOn(back(atWins, agenda, at(13)))).toBe('otters')
  })

  test('goes to an absent team when asked, because it came after all', () => {
    expect(itemOn(jump(started, agenda, 'badgers', at(1)))).toBe('badgers')
  })

  test('stays at either end, and goes to nothing unknown', () => {
    const atWins = jump(started, agenda, 'wins', at(1))
    expect(advance(atWins, agenda, at(2))).toBe(atWins)
    expect(back(started, agenda, at(2))).toBe(started)
    expect(jump(started, agenda, 'elsewhere', at(2))).toBe(started)
    expect(jump(started, agenda, 'notices', at(2))).toBe(started)
  })

  test('back goes on with what was left', () => {
    const again = back(advance(started, agenda, at(4)), agenda, at(9))
    expect(again).toMatchObject({ item: 'notices', since: at(9), endsAt: at(10) })
  })

  test('in a pause stays a pause', () => {
    const moved = advance(pause(started, at(4)), agenda, at(9))
    expect(moved).toMatchObject({ phase: 'paused', item: 'otters', remainingMs: minutesMs(10) })
    expect(resume(moved, at(11))).toMatchObject({ phase: 'running', endsAt: at(21) })
  })

  test('is nothing in the lobby and when all is over', () => {
    const over = end(started, at(4))
    for (const clock of [lobbyClock, over]) {
      expect(advance(clock, agenda, at(5))).toBe(clock)
      expect(back(clock, agenda, at(5))).toBe(clock)
      expect(jump(clock, agenda, 'wins', at(5))).toBe(clock)
    }
  })
})

describe('time', () => {
  test('counts up when it is used up, and nothing advances by itself', () => {
    expect(remainingMs(started, notices, at(7))).toBe(minutesMs(-2))
    expect(itemOn(started)).toBe('notices')
  })

  test('stands still in a pause', () => {
    const paused = pause(started, at(2))
    expect(remainingMs(paused, notices, at(60))).toBe(minutesMs(3))
    expect(resume(paused, at(60))).toMatchObject({ since: at(60), endsAt: at(63) })
    expect(pause(paused, at(61))).toBe(paused)
    expect(resume(started, at(61))).toBe(started)
  })

  test('can be added, running or paused, and is there when one comes back', () => {
    expect(addMinutes(started, 3)).toMatchObject({ endsAt: at(8) })
    expect(addMinutes(pause(started, at(2)), 3)).toMatchObject({ remainingMs: minutesMs(6) })
    const left = advance(addMinutes(started, 3), agenda, at(6))
    expect(remainingMs(left, notices, at(6))).toBe(minutesMs(2))
    expect(addMinutes(lobbyClock, 3)).toBe(lobbyClock)
  })

  test('ends once', () => {
    const over = end(started, at(4))
    expect(over).toEqual({
      phase: 'over',
      times: { notices: { spentMs: minutesMs(4), addedMinutes: 0 } },
      endedAt: at(4),
    })
    expect(end(over, at(9))).toBe(over)
  })
})

describe('the forecast', () => {
  const cases: [string, Clock, number, number][] = [
    ['in the lobby is the whole agenda from now on', lobbyClock, 2, 2 + 5 + 10 + 3],
    ['counts what is left of this item and all that come', started, 2, 5 + 10 + 3],
    ['moves on when an item takes longer', started, 8, 8 + 10 + 3],
    ['moves on in a pause', pause(started, at(2)), 10, 10 + 3 + 10 + 3],
    ['passes over what was jumped over', jump(started, agenda, 'wins', at(1)), 1, 1 + 3],
    ['is the end when all is over', end(started, at(4)), 30, 4],
  ]
  test.each(cases)('%s', (_, clock, now, endsAt) => {
    expect(forecast(clock, agenda, at(20), at(now))).toEqual({
      endsAt: at(endsAt),
      lateByMs: minutesMs(endsAt - 20),
    })
  })
})

test('an end that was stored is the same end after any restart', () => {
  const stored: Clock = JSON.parse(JSON.stringify(started))
  expect(remainingMs(stored, notices, instant('2026-03-04T10:01:30Z'))).toBe(minutesMs(3.5))
})
