import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, instant } from './instant.ts'
import { escapeMarkdown, type ReviewSummary, summaryMarkdown } from './review-summary.ts'

const otters = { name: 'Otters' }
const summary: ReviewSummary = {
  cycle: '2026-05',
  title: 'SCORP review of cycle 2026-05',
  startedAt: instant('2026-03-04T23:30:00Z'),
  facilitators: ['Ada', 'Bea'],
  bookedMinutes: 120,
  spentMinutes: 117,
  notices: [{ title: 'Rotate the keys' }],
  teams: [
    {
      team: otters,
      planned: 10,
      spent: 12,
      absent: false,
      here: [{ name: 'Olga' }],
      changes: ['Restore time: 14 min. Below range: better.'],
    },
    { team: { name: 'Badgers' }, planned: 10, spent: 0, absent: true, here: [], changes: [] },
  ],
  wins: [{ text: 'No pages at night', team: otters, prevented: true }],
  actions: [
    {
      text: 'Split the queue',
      team: otters,
      kind: 'action',
      owner: { name: 'Olga' },
      dueOn: day('2026-03-20'),
    },
    { text: 'Why is it slow?', team: null, kind: 'investigation', owner: null, dueOn: null },
  ],
  topics: [{ text: 'Flaky tests', team: null, mentions: 3 }],
  techShares: [],
  pairings: [{ text: 'Otters help with caching', team: { name: 'Badgers' } }],
  questions: [{ text: 'Who owns DNS?', answered: false }],
  score: { votes: 8, mean: 4.25 },
}

describe('a summary as Markdown', () => {
  test('tells what was kept, team by team in the order of the agenda', () => {
    expect(summaryMarkdown(summary, 'Europe/Berlin')).toBe(`# SCORP review of cycle 2026-05

5 March 2026, 117 of 120 minutes, facilitated by Ada and Bea.

## Actions

- Otters: Split the queue (Olga, by 2026-03-20)
- Why is it slow? (to find out, nobody yet, no date yet)

## Notices

- Rotate the keys

## Otters

- 12 of 10 minutes. Here: Olga.
- Restore time: 14 min. Below range: better.

## Badgers

- Not here this time.

## Wins

- Otters: No pages at night (prevented)

## Topics

- Flaky tests (3 mentions)

## Help

- Badgers: Otters help with caching

## Questions

- Who owns DNS? (still open)

## What it was worth

- 4.3 of 5, by 8 voices.
`)
  })

  test('says nothing of the score while too few have said what it was worth', () => {
    const score = { votes: 2, mean: null }
    expect(summaryMarkdown({ ...summary, score }, 'UTC')).not.toContain('worth')
  })

  test('has the same lines whatever people typed', () => {
    const lines = (text: string) =>
      summaryMarkdown(
        { ...summary, wins: [{ text, team: null, prevented: false }], facilitators: [text] },
        'UTC',
      ).split('\n').length
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => lines(text) === lines('x')))
  })
})

describe('text in Markdown', () => {
  test.each([
    ['# Not a heading', '\\# Not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['1. nor that', '1\\. nor that'],
    ['one\n\n## two', 'one \\#\\# two'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://x.org/i.png)', '\\!\\[x\\](https://x.org/i.png)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a | b', 'a \\| b'],
    ['*bold* _it_ ~no~ `code`', '\\*bold\\* \\_it\\_ \\~no\\~ \\`code\\`'],
    ['back\\slash', 'back\\\\slash'],
    ['p99 of 12.5 ms - better!', 'p99 of 12.5 ms - better!'],
  ])('%s means itself', (typed, written) => {
    expect(escapeMarkdown(typed)).toBe(written)
  })

  test('has no mark that is not escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = escapeMarkdown(text).replace(/\\[\\`*_[\]<>&|~#.)!+=-]/g, '')
        expect(left).not.toMatch(/[\\`*_[\]<>&|~#\n\r]/)
      }),
    )
  })
})
