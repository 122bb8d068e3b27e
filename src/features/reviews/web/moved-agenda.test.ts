import { expect, test } from 'vitest'
import { movedAgenda } from './moved-agenda.ts'
import type { AgendaItem } from './review.ts'

const item = (id: string): AgendaItem => ({
  id,
  kind: 'other',
  title: id,
  team: null,
  minutes: 5,
  absent: false,
})
const [a, b, c] = [item('a'), item('b'), item('c')]

test('an item changes places with its neighbour', () => {
  expect(movedAgenda([a, b, c], b, -1)).toEqual([b, a, c])
  expect(movedAgenda([a, b, c], b, 1)).toEqual([a, c, b])
})

test('the first goes no further up, the last no further down', () => {
  expect(movedAgenda([a, b], a, -1)).toEqual([a, b])
  expect(movedAgenda([a, b], b, 1)).toEqual([a, b])
})
