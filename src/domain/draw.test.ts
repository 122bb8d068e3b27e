import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawOrder, type Weights } from './draw.ts'

const names = ['alder', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'larch', 'maple', 'oak', 'pine']
const teams = fc.subarray(names, { minLength: 1 })
const drawing = fc.record({
  teams,
  absent: fc.subarray(names).map((list) => new Set(list)),
  weights: fc
    .dictionary(fc.constantFrom(...names, 'willow'), fc.float({ min: 0, max: 50, noNaN: true }))
    .map((weights): Weights => new Map(Object.entries(weights))),
  seed: fc.string(),
})
const sumOf = (weights: Weights) => [...weights.values()].reduce((sum, weight) => sum + weight, 0)

describe('a fair draw', () => {
  test('gives every team a place, the absent ones behind the others', () => {
    fc.assert(
      fc.property(drawing, (input) => {
        const { order } = drawOrder(input)
        expect([...order].sort()).toEqual([...input.teams].sort())
        const firstAbsent = order.findIndex((team) => input.absent.has(team))
        const behind = firstAbsent === -1 ? [] : order.slice(firstAbsent)
        expect(behind.every((team) => input.absent.has(team))).toBe(true)
      }),
    )
  })

  test('keeps the sum of the weights at the number of teams, and none below nothing', () => {
    fc.assert(
      fc.property(drawing, (input) => {
        const { before, after } = drawOrder(input)
        for (const weights of [before, after]) {
          expect(sumOf(weights)).toBeCloseTo(input.teams.length, 6)
          expect([...weights.values()].every((weight) => weight >= 0)).toBe(true)
        }
      }),
    )
  })

  test('can be repeated from its seed, however the teams are listed', () => {
    fc.assert(
      fc.property(drawing, (input) => {
        const again = drawOrder({ ...input, teams: [...input.teams].reverse() })
        expect(again).toEqual(drawOrder(input))
      }),
    )
  })

  test('leaves the weight of an absent team as it was', () => {
    fc.assert(
      fc.property(drawing, (input) => {
        const { before, after } = drawOrder(input)
        for (const team of input.absent) expect(after.get(team)).toBe(before.get(team))
      }),
    )
  })

  test('takes its weight from the first team and gives it evenly to the others who are there', () => {
    const { order, before, after } = drawOrder({
      teams: ['alder', 'birch', 'cedar', 'elm'],
      absent: new Set(['elm']),
      weights: new Map(),
      seed: 'any',
    })
    const [first = '', second = '', third = '', last] = order
    expect([...before.values()]).toEqual([1, 1, 1, 1])
    expect(last).toBe('elm')
    expect(after.get(first)).toBe(0)
    expect(after.get(second)).toBe(1.5)
    expect(after.get(third)).toBe(1.5)
    expect(after.get('elm')).toBe(1)
  })

  test('does not draw a team of weight 0 first while others have one', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const weights = new Map([
          ['alder', 0],
          ['birch', 1.5],
          ['cedar', 1.5],
        ])
        const { order } = drawOrder({
          teams: [...weights.keys()],
          absent: new Set(),
          weights,
          seed,
        })
        expect(order.at(-1)).toBe('alder')
      }),
    )
  })

  test('starts a new team at the mean, and shares out what a team that left had', () => {
    const weights = new Map([
      ['alder', 0],
      ['birch', 1],
      ['cedar', 2],
    ])
    const { before } = drawOrder({
      teams: ['alder', 'birch', 'elm'],
      absent: new Set(),
      weights,
      seed: 'x',
    })
    expect(Object.fromEntries(before)).toEqual({ alder: 0, birch: 2, elm: 1 })
  })

  test('lets every team be first about equally often in the long run, never twice in a row', () => {
    const rounds = 2000
    const firsts = new Map(names.map((name) => [name, 0]))
    let weights: Weights = new Map()
    let last = ''
    for (let round = 0; round < rounds; round += 1) {
      const draw = drawOrder({ teams: names, absent: new Set(), weights, seed: `review ${round}` })
      const first = draw.order[0] ?? ''
      expect(first).not.toBe(last)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
      weights = draw.after
      last = first
    }
    for (const count of firsts.values()) {
      expect(count).toBeGreaterThan((rounds / names.length) * 0.85)
      expect(count).toBeLessThan((rounds / names.length) * 1.15)
    }
  })

  test('spreads the places behind the first as well', () => {
    const places = new Map(names.map((name) => [name, 0]))
    const rounds = 3000
    for (let round = 0; round < rounds; round += 1) {
      const { order } = drawOrder({
        teams: names,
        absent: new Set(),
        weights: new Map(),
        seed: `seed ${round}`,
      })
      for (const [place, team] of order.entries()) places.set(team, (places.get(team) ?? 0) + place)
    }
    for (const sum of places.values()) {
      expect(sum / rounds).toBeGreaterThan(4.2)
      expect(sum / rounds).toBeLessThan(4.8)
    }
  })
})
