import { expect, test } from 'vitest'
import { defaultMetricKeys, parseDefaultMetrics } from '#domain/default-metrics.ts'
import { checkReading } from '#domain/measurement-input.ts'
import { analyseSeries } from '#domain/series-analysis.ts'
import file from '../../../content/default-metrics.json' with { type: 'json' }
import { sampleContent, sampleCycles } from './sample-content.ts'
import { rowsOfTeam, type SampleRow } from './sample-rows.ts'

const content = sampleContent()
const metrics = new Map(parseDefaultMetrics(file).map((metric) => [metric.key, metric]))
const teams = content.teams.map((team) => ({ team, cycles: rowsOfTeam(content, team) }))
const everyRow = teams.flatMap(({ cycles }) => cycles.flat())

function valuesOf(name: string, metric: string): (number | null)[] {
  const found = teams.find(({ team }) => team.name === name)?.cycles ?? []
  return found.map((rows) => {
    const row = rows.find((one) => one.metric === metric && one.workload === null)
    return row?.reading.state === 'measured' ? row.reading.value : null
  })
}

test('ten teams report the core metrics over a year', () => {
  expect(teams).toHaveLength(10)
  for (const { cycles } of teams) {
    expect(cycles).toHaveLength(sampleCycles)
    const keys = cycles[0]?.filter((row) => row.workload === null).map((row) => row.metric)
    expect(keys?.toSorted()).toEqual(defaultMetricKeys(file, 'core').toSorted())
  }
})

test('the same content makes the same year', () => {
  const [first] = content.teams
  expect(first && rowsOfTeam(content, first)).toEqual(teams[0]?.cycles)
})

test('every value is possible for its metric', () => {
  for (const { metric, reading } of everyRow) {
    const definition = metrics.get(metric)
    if (!definition) throw new Error(`no metric ${metric}`)
    expect(checkReading(definition, reading, 'whole-cycle')).toMatchObject({ kind: 'reading' })
  }
})

test('sources, gaps and targets speak of metrics that exist', () => {
  const named = content.teams.flatMap((team) => [
    ...team.sources.flatMap((source) => source.metrics),
    ...team.gaps.map((gap) => gap.metric),
    ...team.targets.map((target) => target.metric),
  ])
  expect(
    [...named, ...content.targets.map(({ metric }) => metric)].filter((key) => !metrics.has(key)),
  ).toEqual([])
})

test('there is something of everything: origins, gaps, failures, and values still to come', () => {
  const share = (test: (row: SampleRow) => boolean) =>
    everyRow.filter(test).length / everyRow.length
  expect(share((row) => row.origin === 'manual')).toBeGreaterThan(0.3)
  expect(share((row) => row.origin === 'connection')).toBeGreaterThan(0.2)
  expect(share((row) => row.origin === 'token')).toBeGreaterThan(0.02)
  expect(share((row) => row.reading.state === 'failed')).toBeGreaterThan(0.001)
  expect(share((row) => row.reading.state === 'not-applicable')).toBeGreaterThan(0.01)
  const running = teams.map(({ cycles }) => cycles.at(-1)?.length ?? 0)
  expect(Math.min(...running)).toBeLessThan(19)
})

test('what was made better shows as a signal, and what is only noise does not everywhere', () => {
  const after = analyseSeries(valuesOf('Search', 'perf.p95_ms')).signals
  expect(after.length).toBeGreaterThan(0)
  const quiet = analyseSeries(valuesOf('Pricing', 'perf.p95_ms')).signals
  expect(quiet).toEqual([])
})
