import { expect, it } from 'vitest'
import { unfitValues } from './unfit-values.ts'

const sent = ['a', 'b'].map((key) => ({ key, turn: '1', reading: { value: 1 } }))
const problem = { code: '', message: 'No.', status: 409, details: {} }

it('tells each refused cell why, by its row', () => {
  const details = { rows: [{ row: 2, field: 'value', message: 'Never above 100.' }] }
  const unfit = unfitValues({ ...problem, code: 'UnfitMeasurements', status: 422, details }, sent)
  expect([...(unfit ?? [])]).toEqual([['b', 'Never above 100.']])
})

it('tells all cells what keeps the whole report from being changed', () => {
  const unfit = unfitValues({ ...problem, code: 'ReportIsReady' }, sent)
  expect([...(unfit ?? [])]).toEqual([
    ['a', 'No.'],
    ['b', 'No.'],
  ])
})

it.each([401, 403, 429, 500, 503])('is about no cell when the server answers %i', (status) => {
  expect(unfitValues({ ...problem, status }, sent)).toBeNull()
})
