import type { Origin, Reading } from '#domain/measurement.ts'
import { type SampleContent, type SampleTeam, sampleCycles } from './sample-content.ts'
import { factsOfTeam, roundTo, type SampleFacts } from './sample-facts.ts'
import { availability, number, readingsOf } from './sample-readings.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** One value of the sample, before it has a series. */
export type SampleRow = {
  readonly metric: string
  /** By name; null for the whole team. */
  readonly workload: string | null
  readonly reading: Reading
  readonly origin: Origin
  /** Of the source that filled it; null where a person typed it. */
  readonly source: string | null
}

/** What a team reports, cycle by cycle; of the running one something is still to come. */
export function rowsOfTeam(content: SampleContent, team: SampleTeam): SampleRow[][] {
  const facts = factsOfTeam(content, team)
  const random = seededRandom(`${team.name} gaps`)
  return facts.map((now, cycle) => {
    const readings = readingsOf(now, facts[cycle - 1] ?? now)
    const ofTeam = [...readings].map(([metric, reading]) => {
      const origin = originOf(team, metric, cycle)
      const told =
        gapOf(team, metric, cycle) ?? chanceGap(content, random, origin.origin) ?? reading
      return { metric, workload: null, reading: told, ...origin }
    })
    const rows = [...ofTeam, ...rowsOfWorkloads(team, now, cycle)]
    return cycle === sampleCycles - 1 ? rows.filter((row) => isThere(row, random)) : rows
  })
}

function originOf(team: SampleTeam, metric: string, cycle: number) {
  const source = team.sources.find(
    (candidate) => candidate.from <= cycle && candidate.metrics.includes(metric),
  )
  return source
    ? { origin: source.origin, source: source.name }
    : { origin: 'manual' as const, source: null }
}

function gapOf(team: SampleTeam, metric: string, cycle: number): Reading | null {
  const gap = team.gaps.find(
    (candidate) => candidate.metric === metric && candidate.from <= cycle && candidate.to >= cycle,
  )
  return gap ? { state: gap.state, reason: gap.reason } : null
}

/** Now and then a source does not answer, or nobody looked. */
function chanceGap(
  { reasons }: SampleContent,
  random: SeededRandom,
  origin: Origin,
): Reading | null {
  const chance = random.uniform()
  if (origin === 'connection' && chance < 0.008) {
    return { state: 'failed', reason: random.pick(reasons.failed) }
  }
  if (origin === 'manual' && chance < 0.015) {
    return { state: 'missing', reason: random.pick(reasons.missing) }
  }
  return null
}

/** Typed values come in the last days. */
function isThere({ origin, workload }: SampleRow, random: SeededRandom): boolean {
  return origin !== 'manual' || workload !== null || random.uniform() < 0.7
}

/** Spend, availability and latency of each workload; what can be added up adds up to the team's. */
function rowsOfWorkloads(team: SampleTeam, facts: SampleFacts, cycle: number): SampleRow[] {
  const parts = team.workloads.map((workload) => {
    const random = seededRandom(`${team.name} ${workload.name} ${cycle}`)
    const weight = random.around(workload.share, 0.03)
    return { workload, weight, fragility: random.around(weight, 0.3), random }
  })
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const fragile = parts.reduce((sum, { fragility }) => sum + fragility, 0)
  return parts.flatMap(({ workload, weight, fragility, random }) => {
    const share = weight / whole
    const ofWorkload = {
      requests: Math.round(facts.requests * share),
      badRequests: Math.round((facts.badRequests * fragility) / fragile),
    }
    const readings: [string, Reading][] = [
      ['cost.total', number(roundTo(facts.spend * share, 2))],
      ['rel.availability_pct', availability(ofWorkload)],
      ['perf.p95_ms', number(Math.round(random.around(facts.p95Ms * workload.slowness, 0.03)))],
    ]
    return readings.map(([metric, reading]) => ({
      metric,
      workload: workload.name,
      reading,
      ...originOf(team, metric, cycle),
    }))
  })
}
