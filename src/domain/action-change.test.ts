import { expect, test } from 'vitest'
import { changedFields, collidingFields } from './action-change.ts'

test('only fields that differ have changed; nothing and absent are the same', () => {
  expect(
    changedFields({ text: 'Old', team: 'Otters', due: null }, { text: 'New', team: 'Otters' }),
  ).toEqual([{ field: 'text', from: 'Old', to: 'New' }])
})

test('two changes collide in the fields that both touch, and nowhere else', () => {
  const change = (field: 'text' | 'due' | 'owner') => ({ field, from: null, to: 'x' })
  expect(collidingFields([change('text'), change('due')], [[change('due')]])).toEqual(['due'])
  expect(collidingFields([change('text')], [[change('due')], [change('owner')]])).toEqual([])
})
