import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from './proposal.ts'

const question = { against: 0, basedOn: 2, inForce: 2, reason: '' }

describe('a proposal', () => {
  test('is adopted when nobody is against it, with or without support', () => {
    expect(adopt(question)).toEqual({ kind: 'adopted', rule: { kind: 'no-against' } })
  })
  test('that nobody is against needs no facilitator, even where a reason is given', () => {
    const adoption = adopt({ ...question, reason: 'We tried it.' })
    expect(adoption).toEqual({ kind: 'adopted', rule: { kind: 'no-against' } })
  })
  test('that somebody is against is adopted by the facilitator’s reason alone', () => {
    expect(adopt({ ...question, against: 1 })).toEqual({ kind: 'reason-needed' })
    expect(adopt({ ...question, against: 1, reason: ' \n' })).toEqual({ kind: 'reason-needed' })
    expect(adopt({ ...question, against: 1, reason: ' We try it for a quarter. ' })).toEqual({
      kind: 'adopted',
      rule: { kind: 'facilitator', reason: 'We try it for a quarter.' },
    })
  })
  test('for a first version stands on nothing', () => {
    expect(adopt({ ...question, basedOn: 0, inForce: 0 }).kind).toBe('adopted')
  })
  test('is never adopted on top of another version than it was made from', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(9),
        fc.nat(3),
        fc.string(),
        (basedOn, inForce, against, reason) => {
          const { kind } = adopt({ basedOn, inForce, against, reason })
          expect(kind === 'stale').toBe(basedOn !== inForce)
        },
      ),
    )
  })
})
