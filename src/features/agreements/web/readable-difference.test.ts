import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableDifference } from './readable-difference.ts'

describe('the difference of two texts', () => {
  test('tells words that changed one after the other as one phrase', () => {
    expect(readableDifference('We meet every two weeks.', 'We meet each and any week.')).toEqual([
      { kind: 'same', text: 'We meet ' },
      { kind: 'removed', text: 'every two weeks' },
      { kind: 'added', text: 'each and any week' },
      { kind: 'same', text: '.' },
    ])
  })

  test('is one stretch where nothing changed, and none between two empty texts', () => {
    expect(readableDifference('Nobody is blamed.', 'Nobody is blamed.')).toEqual([
      { kind: 'same', text: 'Nobody is blamed.' },
    ])
    expect(readableDifference('', '')).toEqual([])
  })

  test('loses nothing of either text', () => {
    const text = fc
      .array(fc.constantFrom('we', 'meet', 'every', 'week', ' ', ' ', '\n\n', '.'))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const stretches = readableDifference(older, newer)
        const without = (kind: string) =>
          stretches
            .filter((stretch) => stretch.kind !== kind)
            .map((stretch) => stretch.text)
            .join('')
        expect(without('added')).toBe(older)
        expect(without('removed')).toBe(newer)
      }),
    )
  })
})
