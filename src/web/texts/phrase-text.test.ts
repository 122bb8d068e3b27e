import { describe, expect, it } from 'vitest'
import { type Phrase, phraseCodes } from '#domain/phrase.ts'
import { talkingPointRules } from '#domain/talking-points.ts'
import { createLanguage } from './language.ts'
import { phraseText } from './phrase-text.ts'

const settings = { timeZone: 'Europe/Dublin', currency: 'EUR' }
const english = createLanguage({ ...settings, locale: 'en-GB' })

describe('a phrase', () => {
  it.each([
    [
      { code: 'below-range', values: { reviews: 4, effect: 'better', though: 'none' } },
      'Below range, 4 reviews: better',
    ],
    [
      { code: 'above-range', values: { reviews: 1, effect: 'worse', though: 'down' } },
      'Above range since this review: worse, though down since the last review',
    ],
    [
      { code: 'within-range-up', values: { amount: 0.31, measure: 'points' } },
      'Within range, up 0.31 points',
    ],
    [{ code: 'few-values', values: { count: 3 } }, '3 values so far'],
    [{ code: 'steady', values: {} }, 'Steady'],
  ] satisfies [Phrase, string][])('%j becomes a sentence', (phrase, sentence) => {
    expect(phraseText(phrase, english)).toBe(sentence)
  })

  it('has a sentence for every code of the domain', () => {
    const values = {
      reviews: 2,
      of: 4,
      effect: 'look',
      though: 'up',
      amount: 7.4,
      measure: 'percent',
      count: 3,
      reason: 'no database',
    }
    for (const code of [...phraseCodes, ...talkingPointRules.map(({ why }) => why)]) {
      expect(phraseText({ code, values }, english)).toMatch(/^\S.*[^\s{}]$/)
    }
  })
})

it('speaks the pseudo-locale like every other text', () => {
  const pseudo = createLanguage({ ...settings, locale: 'en-XA' })
  expect(phraseText({ code: 'steady', values: {} }, pseudo)).toBe('Stééáádý')
})
