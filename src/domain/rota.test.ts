import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rotaOrder } from './rota.ts'

const none: ReadonlySet<string> = new Set()

test('each review the first team moves to the end', () => {
  const teams = ['a', 'b', 'c']
  expect(rotaOrder({ previous: ['a', 'b', 'c'], absentThen: none, teams })).toEqual(['b', 'c', 'a'])
})

test('a team that was absent keeps its place, and the one that went first moves', () => {
  const teams = ['a', 'b', 'c', 'd']
  const order = rotaOrder({ previous: teams, absentThen: new Set(['a', 'c']), teams })
  expect(order).toEqual(['a', 'c', 'd', 'b'])
})

test('the order stays when everybody was absent', () => {
  const teams = ['a', 'b']
  expect(rotaOrder({ previous: teams, absentThen: new Set(teams), teams })).toEqual(teams)
})

test('new teams stand at the end, and teams that are gone are left out', () => {
  const order = rotaOrder({ previous: ['a', 'b', 'c'], absentThen: none, teams: ['c', 'd', 'a'] })
  expect(order).toEqual(['c', 'a', 'd'])
})

test('without a review before, the order is the one told', () => {
  expect(rotaOrder({ previous: [], absentThen: none, teams: ['b', 'a'] })).toEqual(['b', 'a'])
})

test('after as many reviews as there are teams everybody was first once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }), (teams) => {
      let order = teams
      const firsts = teams.map(() => {
        const [first = ''] = order
        order = rotaOrder({ previous: order, absentThen: none, teams })
        return first
      })
      expect([...firsts].sort()).toEqual([...teams].sort())
      expect(order).toEqual(teams)
    }),
  )
})
