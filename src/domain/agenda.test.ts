import { describe, expect, test } from 'vitest'
import {
  type AgendaFault,
  agendaFault,
  agendaFrom,
  defaultReviewTemplate,
  type PlannedItem,
  plannedMinutes,
  withTeamsInOrder,
} from './agenda.ts'

const counting = () => {
  let count = 0
  return () => {
    count += 1
    return `item ${count}`
  }
}
const teams = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ key: `team-${place}`, name: `Team ${place}` }))
const item = (id: string, team: string | null = null): PlannedItem => ({
  id,
  kind: team === null ? 'other' : 'team',
  title: id,
  team,
  minutes: 5,
  absent: false,
})

describe('an agenda from the template', () => {
  test('has the teams one after the other where the template has its teams', () => {
    const agenda = agendaFrom(defaultReviewTemplate, teams(2), counting())
    expect(agenda.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'opening: Opening',
      'notices: Notices',
      'team: Team 0',
      'team: Team 1',
      'topics: Parked topics',
      'wins: Wins',
      'close: Value score and close',
    ])
  })

  test('takes 100 minutes for ten teams and 20 for everything else', () => {
    const agenda = agendaFrom(defaultReviewTemplate, teams(10), counting())
    expect(plannedMinutes(agenda)).toBe(defaultReviewTemplate.bookedMinutes)
    expect(plannedMinutes(agenda.filter(({ kind }) => kind === 'team'))).toBe(100)
  })

  test('does not count the minutes of a team that is absent', () => {
    const agenda = agendaFrom(defaultReviewTemplate, teams(3), counting())
    const without = agenda.map((one) => ({ ...one, absent: one.team === 'team-1' }))
    expect(plannedMinutes(without)).toBe(40)
  })
})

test('teams change places among themselves and leave the other items where they are', () => {
  const agenda = [item('start'), item('1', 'a'), item('pause'), item('2', 'b'), item('3', 'c')]
  const order = withTeamsInOrder(agenda, ['c', 'a', 'b']).map(({ id }) => id)
  expect(order).toEqual(['start', '3', 'pause', '1', '2'])
})

describe('an agenda that was rearranged', () => {
  const before = [item('start'), item('1', 'a'), item('2', 'b'), item('end')]
  const wasOn = new Set(['start', '1'])
  const [start = item(''), a = item(''), b = item(''), end = item('')] = before
  const cases: [string, PlannedItem[], AgendaFault | null][] = [
    ['fits when only coming items move', [start, a, end, b], null],
    ['fits with new items', [start, a, item('new'), b, end], null],
    ['fits when an item that was on gets more minutes', [start, { ...a, minutes: 9 }, b], null],
    ['may not name an item twice', [start, a, a], 'item-twice'],
    ['may not have a team twice', [start, a, { ...b, team: 'a' }], 'team-twice'],
    ['needs a team where an item is a team’s', [start, a, { ...b, team: null }], 'team-missing'],
    ['has no team elsewhere', [start, a, { ...end, team: 'c' }], 'team-misplaced'],
    ['has nobody absent but teams', [start, a, { ...end, absent: true }], 'absent-without-team'],
    ['keeps items that were on', [a, b, end], 'item-was-on'],
    ['keeps their order', [a, start, b, end], 'item-was-on'],
    ['keeps their team', [start, { ...a, team: 'c' }, b], 'item-was-on'],
  ]
  test.each(cases)('%s', (_, items, fault) => {
    expect(agendaFault(items, before, wasOn)).toBe(fault)
  })
})
