import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMs, type Instant, instantFromEpochMs } from './instant.ts'
import type { Clock, TimedItem } from './review-clock.ts'
import * as clocks from './review-clock.ts'

const starts = Date.parse('2026-03-04T10:00:00Z')

const agendas: fc.Arbitrary<readonly TimedItem[]> = fc
  .array(fc.record({ minutes: fc.integer({ min: 0, max: 20 }), absent: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((items) => items.map((item, place) => ({ ...item, id: `item-${place}` })))

type Step = { readonly do: string; readonly afterMs: number; readonly place: number }
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    do: fc.constantFrom('advance', 'back', 'jump', 'pause', 'resume', 'add'),
    afterMs: fc.integer({ min: 0, max: 900_000 }),
    place: fc.nat(8),
  }),
  { maxLength: 40 },
)

function stepped(clock: Clock, agenda: readonly TimedItem[], step: Step, now: Instant): Clock {
  if (step.do === 'advance') return clocks.advance(clock, agenda, now)
  if (step.do === 'back') return clocks.back(clock, agenda, now)
  if (step.do === 'jump') return clocks.jump(clock, agenda, `item-${step.place}`, now)
  if (step.do === 'pause') return clocks.pause(clock, now)
  if (step.do === 'resume') return clocks.resume(clock, now)
  return clocks.addMinutes(clock, 1 + step.place)
}

/** Each clock with the instant from which it was so. */
function walked(agenda: readonly TimedItem[], walk: readonly Step[]) {
  let nowMs = starts
  let clock = clocks.start(clocks.lobbyClock, agenda, instantFromEpochMs(nowMs))
  const states = [{ clock, now: instantFromEpochMs(nowMs) }]
  for (const step of walk) {
    nowMs += step.afterMs
    const now = instantFromEpochMs(nowMs)
    clock = stepped(clock, agenda, step, now)
    states.push({ clock, now })
  }
  return states
}

function totalSpentMs(clock: Clock, agenda: readonly TimedItem[], now: Instant): number {
  return agenda.reduce((sum, { id }) => sum + clocks.spentMs(clock, id, now), 0)
}

test('the time that the items took adds up to the time that passed outside of pauses', () => {
  fc.assert(
    fc.property(agendas, steps, (agenda, walk) => {
      const states = walked(agenda, walk)
      let runningMs = 0
      for (const [place, { clock, now }] of states.entries()) {
        const next = states[place + 1]
        if (next && clock.phase === 'running') runningMs += epochMs(next.now) - epochMs(now)
      }
      const last = states.at(-1)
      if (!last) return
      expect(totalSpentMs(clocks.end(last.clock, last.now), agenda, last.now)).toBe(runningMs)
    }),
  )
})

test('what is left of an item is its minutes, with those added, less what it took', () => {
  fc.assert(
    fc.property(agendas, steps, (agenda, walk) => {
      for (const { clock, now } of walked(agenda, walk)) {
        for (const item of agenda) {
          const added = clock.times[item.id]?.addedMinutes ?? 0
          expect(clocks.remainingMs(clock, item, now)).toBe(
            (item.minutes + added) * 60_000 - clocks.spentMs(clock, item.id, now),
          )
        }
      }
    }),
  )
})

test('a pause loses nothing, however long', () => {
  fc.assert(
    fc.property(agendas, steps, fc.nat(10_000_000), (agenda, walk, lengthMs) => {
      const last = walked(agenda, walk).at(-1)
      if (last?.clock.phase !== 'running') return
      const later = instantFromEpochMs(epochMs(last.now) + lengthMs)
      const again = clocks.resume(clocks.pause(last.clock, last.now), later)
      for (const item of agenda) {
        expect(clocks.remainingMs(again, item, later)).toBe(
          clocks.remainingMs(last.clock, item, last.now),
        )
      }
    }),
  )
})

test('on and back again goes on with what was left', () => {
  fc.assert(
    fc.property(agendas, steps, fc.nat(900_000), (agenda, walk, awayMs) => {
      const last = walked(agenda, walk).at(-1)
      const on = agenda.find(({ id }) => last && id === clocks.itemOn(last.clock))
      if (!last || !on || on.absent) return
      const away = clocks.advance(last.clock, agenda, last.now)
      if (away === last.clock) return
      const later = instantFromEpochMs(epochMs(last.now) + awayMs)
      const again = clocks.back(away, agenda, later)
      expect(clocks.itemOn(again)).toBe(on.id)
      expect(clocks.remainingMs(again, on, later)).toBe(
        clocks.remainingMs(last.clock, on, last.now),
      )
    }),
  )
})

test('the forecast never ends before now, and never comes nearer by itself', () => {
  fc.assert(
    fc.property(agendas, steps, fc.nat(900_000), (agenda, walk, waitedMs) => {
      const last = walked(agenda, walk).at(-1)
      if (!last) return
      const later = instantFromEpochMs(epochMs(last.now) + waitedMs)
      const first = clocks.forecast(last.clock, agenda, last.now, last.now)
      const second = clocks.forecast(last.clock, agenda, last.now, later)
      expect(first.endsAt >= last.now).toBe(true)
      expect(second.endsAt >= first.endsAt).toBe(true)
      expect(second.endsAt >= later).toBe(true)
    }),
  )
})
