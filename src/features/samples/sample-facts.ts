import {
  type FactName,
  factNames,
  type SampleContent,
  type SampleTeam,
  sampleCycles,
} from './sample-content.ts'
import { levelAt } from './sample-shapes.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** What happened in a team in one cycle, from which all its metrics are told. */
export type SampleFacts = {
  readonly requests: number
  readonly failedRequests: number
  /** Failed, or lost in an outage. */
  readonly badRequests: number
  readonly throttledRequests: number
  readonly spend: number
  readonly waste: number
  readonly deploys: number
  readonly failedDeploys: number
  readonly leadTimeHours: number
  readonly issues: number
  readonly pages: number
  readonly tests: number
  readonly testedTransactions: number
  readonly incidents: number
  /** Null: there was nothing to recover from. */
  readonly hoursToRecover: number | null
  readonly p95Ms: number
  readonly vulnerabilities: number
  readonly overdue: number
  readonly threats: number
}

type Levels = Readonly<Record<FactName, number>>

/** Oldest cycle first; the same for the same content. */
export function factsOfTeam(content: SampleContent, team: SampleTeam): SampleFacts[] {
  const random = seededRandom(team.name)
  const facts: SampleFacts[] = []
  for (let cycle = 0; cycle < sampleCycles; cycle += 1) {
    facts.push(factsOf(levelsIn(content, team, cycle), random, facts.at(-1) ?? null))
  }
  return facts
}

function levelsIn(content: SampleContent, team: SampleTeam, cycle: number): Levels {
  const levels = { ...content.levels }
  for (const fact of factNames) {
    const stories = team.stories.filter((story) => story.fact === fact)
    levels[fact] = levelAt(team.levels[fact] ?? content.levels[fact], stories, cycle)
  }
  return levels
}

function factsOf(level: Levels, random: SeededRandom, before: SampleFacts | null): SampleFacts {
  const requests = Math.round(random.around(level.requests, 0.035))
  const failedRequests = Math.round(requests * random.around(level.errorShare, 0.11))
  const incidents = random.count(level.incidents)
  const hoursToRecover = incidents === 0 ? null : random.around(level.hoursToRecover, 0.3)
  const lost = requests * ((incidents * (hoursToRecover ?? 0)) / hoursPerCycle) * outageReach
  const deploys = random.count(level.deploys)
  const vulnerabilities = lingering(random, level.vulnerabilities, before?.vulnerabilities)
  const tests = Math.round(level.tests)
  return {
    requests,
    failedRequests,
    badRequests: failedRequests + Math.round(lost),
    throttledRequests: Math.round(requests * random.around(level.throttledShare, 0.14)),
    spend: roundTo(random.around(level.spend, 0.025), 2),
    waste: roundTo(random.around(level.waste, 0.07), 2),
    deploys,
    failedDeploys: random.successes(deploys, level.changeFailShare),
    leadTimeHours: roundTo(random.around(level.leadTimeHours, 0.11), 1),
    issues: random.count(level.issues),
    pages: random.count(level.pages),
    tests,
    testedTransactions: Math.round(
      tests * Math.min(1, level.testedShare + 0.012 * random.normal()),
    ),
    incidents,
    hoursToRecover: hoursToRecover && roundTo(hoursToRecover, 1),
    p95Ms: Math.round(random.around(level.p95Ms, 0.035)),
    vulnerabilities,
    overdue: random.successes(vulnerabilities, Math.min(1, level.overdueShare)),
    threats: lingering(random, level.threats, before?.threats),
  }
}

const hoursPerCycle = 14 * 24
/** Share of the requests that an outage reaches. */
const outageReach = 0.12

/** What is open at the end of a cycle: mostly what was open before. */
function lingering(random: SeededRandom, level: number, before = level): number {
  const drawn = level + 0.5 * (before - level) + 0.45 * Math.sqrt(level) * random.normal()
  return Math.max(0, Math.round(drawn))
}

export function roundTo(number: number, digits: number): number {
  return Math.round(number * 10 ** digits) / 10 ** digits
}
