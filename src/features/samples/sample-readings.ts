import type { Reading } from '#domain/measurement.ts'
import { roundTo, type SampleFacts } from './sample-facts.ts'

/** Which fact a note on a story stands beside. */
export const metricOfFact = {
  requests: 'cost.per_1k_txn',
  spend: 'cost.total',
  waste: 'cost.waste',
  deploys: 'ops.deploys',
  leadTimeHours: 'ops.lead_time_h',
  changeFailShare: 'ops.change_fail_pct',
  issues: 'ops.prod_issues',
  pages: 'ops.pages',
  tests: 'ops.cbt_tested_pct',
  testedShare: 'ops.cbt_tested_pct',
  errorShare: 'rel.error_rate_pct',
  incidents: 'rel.incidents',
  hoursToRecover: 'rel.ttr_h',
  p95Ms: 'perf.p95_ms',
  throttledShare: 'perf.throttle_pct',
  vulnerabilities: 'sec.vulns_open_crit_high',
  overdueShare: 'sec.vulns_overdue',
  threats: 'sec.threats_open',
} as const

/** By metric, what the team reports of a cycle; `before` is the cycle before. */
export function readingsOf(now: SampleFacts, before: SampleFacts): ReadonlyMap<string, Reading> {
  return new Map<string, Reading>([
    ['sec.vulns_open_crit_high', number(now.vulnerabilities)],
    ['sec.vulns_overdue', number(now.overdue)],
    ['sec.threats_open', number(now.threats)],
    ['cost.total', number(now.spend)],
    ['cost.per_1k_txn', ratio(now.spend, now.requests, 1000)],
    ['cost.waste', number(now.waste)],
    ['ops.deploys', number(now.deploys)],
    ['ops.lead_time_h', number(now.leadTimeHours)],
    [
      'ops.change_fail_pct',
      now.deploys === 0
        ? { state: 'missing', reason: 'Nothing was deployed' }
        : ratio(now.failedDeploys, now.deploys, 100),
    ],
    ['ops.prod_issues', number(now.issues)],
    ['ops.pages', number(now.pages)],
    ['ops.cbt_tested_pct', ratio(now.testedTransactions, now.tests, 100)],
    ['rel.availability_pct', availability(now)],
    ['rel.error_budget_pct', number(errorBudget(now, before))],
    ['rel.error_rate_pct', ratio(now.failedRequests, now.requests, 100)],
    ['rel.incidents', number(now.incidents)],
    [
      'rel.ttr_h',
      now.hoursToRecover === null
        ? { state: 'missing', reason: 'No incident to recover from' }
        : number(now.hoursToRecover),
    ],
    ['perf.p95_ms', number(now.p95Ms)],
    ['perf.throttle_pct', ratio(now.throttledRequests, now.requests, 100)],
  ])
}

export function availability({
  requests,
  badRequests,
}: Pick<SampleFacts, 'requests' | 'badRequests'>): Reading {
  return ratio(requests - badRequests, requests, 100)
}

export function number(value: number): Reading {
  return { state: 'measured', value, numerator: null, denominator: null }
}

function ratio(numerator: number, denominator: number, scale: number): Reading {
  return { state: 'measured', value: (numerator / denominator) * scale, numerator, denominator }
}

/** Percent left of one bad request in a thousand, over two cycles; overspent below zero. */
function errorBudget(now: SampleFacts, before: SampleFacts): number {
  const bad = now.badRequests + before.badRequests
  const allowed = (now.requests + before.requests) / 1000
  return roundTo(100 * (1 - bad / allowed), 1)
}
