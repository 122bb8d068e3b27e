import { describe, expect, test } from 'vitest'
import type { Cycle } from '#domain/cycle.ts'
import { sampleMetric } from '#domain/fixtures/sample-metric.ts'
import { day, type Instant, instant } from '#domain/instant.ts'
import { dueRuns, nextTurn } from './due-runs.ts'
import type { QueryRow } from './query-store.ts'
import type { Attempts } from './schedule-store.ts'

function cycle(key: string, startsOn: string, endsOn: string): Cycle {
  const [starts, ends] = [instant(`${startsOn}T00:00:00Z`), instant(`${endsOn}T00:00:00Z`)]
  return { key, starts, ends, startsOn: day(startsOn), endsOn: day(endsOn) }
}

const older = cycle('2026-03', '2026-02-02', '2026-02-16')
const previous = cycle('2026-04', '2026-02-16', '2026-03-02')
const running = cycle('2026-05', '2026-03-02', '2026-03-16')
const cycles = [older, previous, running]
const noon = instant('2026-03-04T12:00:00Z')

function query(id: string, different: Partial<QueryRow> = {}): QueryRow {
  return {
    id,
    seriesId: id,
    currency: null,
    query: {},
    active: true,
    createdAt: instant('2026-03-04T11:00:00Z'),
    metric: sampleMetric(),
    teamId: 'team',
    team: 'otters',
    workload: null,
    archived: false,
    ...different,
  }
}

type Said = { latest?: string; complete?: boolean }

function attempts(id: string, said: Partial<Record<string, Said>>): Attempts[] {
  return cycles.map(({ key }) => ({
    queryId: id,
    cycleKey: key,
    latest: said[key]?.latest === undefined ? null : instant(said[key].latest),
    complete: said[key]?.complete ?? false,
  }))
}

function due(
  said: Partial<Record<string, Said>>,
  different: Partial<QueryRow> = {},
  now: Instant = noon,
) {
  const runs = dueRuns({
    queries: [query('a', different)],
    cycles,
    attempts: attempts('a', said),
    everyMinutes: 60,
    now,
  })
  return runs.map((run) => run.cycle.key)
}

const closed = { '2026-04': { latest: '2026-03-02T00:06:00Z', complete: true } }

test('a new query is due for the running cycle and the one that just ended', () => {
  expect(due({})).toEqual(['2026-04', '2026-05'])
})

describe('the running cycle', () => {
  test.each([
    ['2026-03-04T11:00:00Z', ['2026-05']],
    ['2026-03-04T11:00:01Z', []],
  ])('last collected at %s', (latest, expected) => {
    expect(due({ ...closed, '2026-05': { latest } })).toEqual(expected)
  })
})

describe('a cycle that ended', () => {
  const fresh = { '2026-05': { latest: '2026-03-04T11:59:00Z' } }

  test('is due until the whole of it was collected', () => {
    const partly = { latest: '2026-03-02T03:00:00Z', complete: false }
    expect(due({ ...fresh, '2026-04': partly })).toEqual(['2026-04'])
    expect(due({ ...fresh, '2026-04': { ...partly, complete: true } })).toEqual([])
  })

  test('is due at once when it was collected just before its end', () => {
    const now = instant('2026-03-02T00:05:00Z')
    const before = { '2026-04': { latest: '2026-03-01T23:59:00Z' } }
    expect(due(before, {}, now)).toContain('2026-04')
    expect(due(before, {}, instant('2026-03-02T00:04:59Z'))).not.toContain('2026-04')
  })

  test('is tried less and less often', () => {
    const tried = (latest: string) => due({ ...fresh, '2026-04': { latest } })
    // Sixty hours after the end: every seven and a half hours.
    expect(tried('2026-03-04T04:30:00Z')).toEqual(['2026-04'])
    expect(tried('2026-03-04T04:30:01Z')).toEqual([])
  })

  test('longer ago is due when the query was there already and the app was down', () => {
    const createdAt = instant('2026-02-15T00:00:00Z')
    expect(due({ ...fresh, ...closed }, { createdAt })).toEqual(['2026-03'])
    expect(due({ ...fresh, ...closed })).toEqual([])
  })
})

test.each([{ active: false }, { archived: true }])(
  'nothing is due of a query that is %j',
  (state) => {
    expect(due({}, state)).toEqual([])
  },
)

test('cycles that ended come first, and then the query that has waited longest', () => {
  const runs = dueRuns({
    queries: [query('a'), query('b'), query('c')],
    cycles,
    attempts: [
      ...attempts('a', { ...closed, '2026-05': { latest: '2026-03-04T08:00:00Z' } }),
      ...attempts('b', { '2026-05': { latest: '2026-03-04T07:00:00Z' } }),
      ...attempts('c', closed),
    ],
    everyMinutes: 60,
    now: noon,
  })
  expect(runs.map((run) => `${run.query.id} ${run.cycle.key}`)).toEqual([
    'b 2026-04',
    'c 2026-05',
    'b 2026-05',
    'a 2026-05',
  ])
})

test('the next turn is by the rhythm, or as soon as the running cycle can be closed', () => {
  expect(nextTurn(running, 60, noon)).toBe('2026-03-04T13:00:00.000Z')
  expect(nextTurn(running, 1440, instant('2026-03-15T12:00:00Z'))).toBe('2026-03-16T00:05:00.000Z')
  expect(nextTurn(running, 60, instant('2026-03-16T00:05:00Z'))).toBe('2026-03-16T01:05:00.000Z')
})
