import { describe, expect, test } from 'vitest'
import prompts from '../../content/prompts.en.json' with { type: 'json' }
import { optionalPillars, pillars } from './pillar.ts'
import { linePrompt, pillarPrompts, promptsPerPillar } from './prompts.ts'
import { talkingPointRules } from './talking-points.ts'

const written = new Set(Object.keys(prompts))

describe('prompts', () => {
  test('have words for each rule by which a line is worth talking about', () => {
    for (const { rule } of talkingPointRules) expect(written).toContain(linePrompt(rule))
  })

  test('have words for each pillar in each review', () => {
    for (let held = 0; held < promptsPerPillar; held += 1) {
      for (const { prompt } of pillarPrompts([...pillars, ...optionalPillars], held)) {
        expect(written).toContain(prompt)
      }
    }
  })

  test('are others from one review to the next', () => {
    const of = (held: number) => pillarPrompts(['security'], held).map(({ prompt }) => prompt)
    expect([of(0), of(1), of(2), of(3)]).toEqual([
      ['security-1'],
      ['security-2'],
      ['security-3'],
      ['security-1'],
    ])
  })

  test('are questions', () => {
    for (const words of Object.values(prompts)) expect(words).toMatch(/\?$/)
  })
})
