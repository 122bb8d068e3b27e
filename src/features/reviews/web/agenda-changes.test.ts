import { describe, expect, test } from 'vitest'
import {
  movedItem,
  replacedItem,
  restoredItem,
  withNewItem,
  withoutItem,
} from './agenda-changes.ts'

const item = (id: string, kind = 'other') => ({ id, kind })
const agenda = [item('opening'), item('payments'), item('search'), item('close', 'close')]
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('an item is moved', () => {
  test('a place up or down', () => {
    expect(ids(movedItem(agenda, 'search', -1))).toEqual(['opening', 'search', 'payments', 'close'])
    expect(ids(movedItem(agenda, 'opening', 1))).toEqual(['payments', 'opening', 'search', 'close'])
  })

  test('and stays where there is no place further', () => {
    expect(movedItem(agenda, 'opening', -1)).toBe(agenda)
    expect(movedItem(agenda, 'close', 1)).toBe(agenda)
    expect(movedItem(agenda, 'nobody', 1)).toBe(agenda)
  })
})

test('an item takes the place of itself', () => {
  expect(replacedItem(agenda, item('search', 'topics'))[2]).toEqual(item('search', 'topics'))
})

test('what was removed comes back to its place, also when another one has gone since', () => {
  const payments = item('payments')
  const without = withoutItem(agenda, 'payments')
  expect(restoredItem(without, payments, 1)).toEqual(agenda)
  expect(ids(restoredItem(withoutItem(without, 'search'), payments, 1))).toEqual([
    'opening',
    'payments',
    'close',
  ])
  expect(restoredItem(agenda, payments, 1)).toBe(agenda)
})

test('a new item stands before the close, or at the end where there is none', () => {
  expect(ids(withNewItem(agenda, item('demo')))).toEqual([
    'opening',
    'payments',
    'search',
    'demo',
    'close',
  ])
  expect(ids(withNewItem(agenda.slice(0, 2), item('demo')))).toEqual([
    'opening',
    'payments',
    'demo',
  ])
})
