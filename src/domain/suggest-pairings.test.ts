import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleLine } from './fixtures/sample-line.ts'
import { variations } from './report-line.ts'
import {
  type EvidenceLine,
  helpersPerTeam,
  type PairingSuggestion,
  suggestPairings,
  type TeamEvidence,
} from './suggest-pairings.ts'

const line = (key: string, variation: EvidenceLine['variation'], isNew = true): EvidenceLine => ({
  metric: { key },
  variation,
  isNew,
})
const pairs = (suggestions: readonly PairingSuggestion[]) =>
  suggestions.map(
    ({ metricKey, helper, helped }) => `${metricKey}: ${helper.teamId} → ${helped.teamId}`,
  )

describe('a pairing is suggested', () => {
  it('when one team’s line has begun to improve and another’s gets worse', () => {
    const better = { ...sampleLine('lead', [10, 6]), isNew: true }
    const worse = { ...sampleLine('lead', [10, 14]), isNew: true }
    const suggestions = suggestPairings([
      { teamId: 'ant', lines: [better] },
      { teamId: 'bee', lines: [worse] },
    ])
    expect(pairs(suggestions)).toEqual(['lead: ant → bee'])
    expect(suggestions[0]).toMatchObject({ helper: { line: better }, helped: { line: worse } })
  })

  it.each([
    ['of another metric', line('lead', 'improving'), line('fails', 'worsening')],
    ['that improved long ago', line('lead', 'improving', false), line('lead', 'worsening')],
    ['beside a steady one', line('lead', 'improving'), line('lead', 'steady')],
    ['without a better side', line('lead', 'changed'), line('lead', 'worsening')],
    ['that improve both', line('lead', 'improving'), line('lead', 'improving')],
  ])('for no line %s', (_what, one, other) => {
    const teams = [
      { teamId: 'ant', lines: [one] },
      { teamId: 'bee', lines: [other] },
    ]
    expect(suggestPairings(teams)).toEqual([])
  })

  it('to a team whose workloads go both ways, and not by it', () => {
    const both = { teamId: 'ant', lines: [line('lead', 'improving'), line('lead', 'worsening')] }
    expect(suggestPairings([both])).toEqual([])
    const others = [
      { teamId: 'bee', lines: [line('lead', 'improving')] },
      { teamId: 'cat', lines: [line('lead', 'worsening')] },
    ]
    expect(pairs(suggestPairings([both, ...others]))).toEqual([
      'lead: bee → ant',
      'lead: bee → cat',
    ])
  })

  it('with helpers who take turns, so that not all ask the same one', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const teams = [
      ...names.map((name) => ({ teamId: `helper ${name}`, lines: [line('lead', 'improving')] })),
      ...names.map((name) => ({ teamId: `helped ${name}`, lines: [line('lead', 'worsening')] })),
    ]
    const asked = Map.groupBy(suggestPairings(teams), ({ helper }) => helper.teamId)
    expect([...asked.values()].map((all) => all.length)).toEqual([3, 3, 3, 3, 3])
  })

  it('with the next helper where one was set aside', () => {
    const teams = ['ant', 'bee', 'cat', 'dog'].map((teamId) => ({
      teamId,
      lines: [line('lead', 'improving')],
    }))
    const suggestions = suggestPairings(
      [...teams, { teamId: 'elk', lines: [line('lead', 'worsening')] }],
      ({ helperTeamId }) => helperTeamId === 'bee',
    )
    expect(suggestions.map(({ helper }) => helper.teamId)).toEqual(['ant', 'cat', 'dog'])
  })
})

const evidence = (most: number) =>
  fc
    .array(
      fc.array(
        fc.record({
          metric: fc.record({ key: fc.constantFrom('fails', 'lead', 'spend') }),
          variation: fc.constantFrom(...variations),
          isNew: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
      { maxLength: most },
    )
    .map((teams) =>
      teams.map((lines, index): TeamEvidence => ({ teamId: `team ${index + 10}`, lines })),
    )

const mirrored = { improving: 'worsening', worsening: 'improving' } as const
function mirror({ teamId, lines }: TeamEvidence): TeamEvidence {
  return {
    teamId,
    lines: lines.map((one) => ({
      ...one,
      isNew: true,
      variation:
        one.variation === 'improving' || one.variation === 'worsening'
          ? mirrored[one.variation]
          : one.variation,
    })),
  }
}

describe('whatever teams report', () => {
  it('no order of suggestions depends on how badly or how well a team does', () => {
    fc.assert(
      fc.property(evidence(12), (teams) => {
        const suggestions = suggestPairings(teams)
        const places = suggestions.map(({ metricKey, helped }) => `${metricKey} ${helped.teamId}`)
        expect(places).toEqual([...places].sort())
        const louder = teams.map(({ teamId, lines }) => ({ teamId, lines: [...lines, ...lines] }))
        expect(pairs(suggestPairings(louder))).toEqual(pairs(suggestions))
      }),
    )
  })

  it('nobody helps itself, and nobody helps with what gets worse in its own team', () => {
    fc.assert(
      fc.property(evidence(12), (teams) => {
        const suggestions = suggestPairings(teams)
        for (const { metricKey, helper, helped } of suggestions) {
          expect(helper.teamId).not.toBe(helped.teamId)
          expect(helper.line.variation).toBe('improving')
          expect(helped.line.variation).toBe('worsening')
          const helpers = suggestions.filter((one) => one.metricKey === metricKey)
          expect(helpers.map((one) => one.helped.teamId)).not.toContain(helper.teamId)
        }
      }),
    )
  })

  it('a team is shown each helper once, and a few at most', () => {
    fc.assert(
      fc.property(evidence(12), (teams) => {
        const suggestions = suggestPairings(teams)
        expect(new Set(pairs(suggestions)).size).toBe(suggestions.length)
        const shown = Map.groupBy(suggestions, (one) => `${one.metricKey} ${one.helped.teamId}`)
        for (const helpers of shown.values()) {
          expect(helpers.length).toBeLessThanOrEqual(helpersPerTeam)
        }
      }),
    )
  })

  it('teams change roles when better and worse change places', () => {
    const oneLineEach = evidence(helpersPerTeam).map((teams) =>
      teams.map(({ teamId, lines }) => ({
        teamId,
        lines: [...new Map(lines.map((one) => [one.metric.key, { ...one, isNew: true }])).values()],
      })),
    )
    fc.assert(
      fc.property(oneLineEach, (teams) => {
        const turned = suggestPairings(teams.map(mirror)).map(({ metricKey, helper, helped }) => ({
          metricKey,
          helper: helped,
          helped: helper,
        }))
        expect(pairs(turned).sort()).toEqual(pairs(suggestPairings(teams)).sort())
      }),
    )
  })
})
