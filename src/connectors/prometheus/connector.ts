// Prometheus, and what speaks its API: VictoriaMetrics, Thanos, Mimir. An expression in PromQL becomes one
// number for the cycle, or one per step. Passed on recorded answers and on a real Prometheus 2.42.
import { z } from 'zod'
import type { Collected, Coverage, Finding } from '#connectors/collected.ts'
import {
  type CollectionWindow,
  type ConnectorContext,
  defineConnector,
} from '#connectors/connector.ts'
import { type Evaluated, evaluateInstant, evaluateRange } from './client.ts'
import { evaluateAtEnd, evaluateSteps, passedMs } from './evaluation.ts'
import { amountAt, partsOver, ratioOf } from './measure.ts'
import { type PrometheusSettings, prometheusSettings } from './settings.ts'

const expression = z.string().trim().min(1, 'An expression is needed').max(4000)

const prometheusQuery = z.object({
  expression: expression.meta({
    title: 'Expression',
    description:
      'PromQL that gives one number. $window stands for the length of the cycle: sum(increase(deployments_total[$window])). A bare series that is sampled less than every five minutes is lost: wrap it in last_over_time(…[1h]).',
    examples: ['sum(increase(deployments_total[$window]))'],
  }),
  denominator: expression.optional().meta({
    title: 'Denominator',
    description: 'For ratios: the expression above is divided by this one.',
    examples: ['sum(increase(http_requests_total[$window]))'],
  }),
  mode: z.enum(['instant-at-end', 'range']).default('instant-at-end').meta({
    title: 'Evaluated',
    description:
      'instant-at-end: once, at the end of the cycle. range: at every step, and the metric’s own rule (sum, mean, highest …) makes one number of them; $step stands for the length of a step.',
  }),
  stepSeconds: z.number().int('Whole seconds').min(15).max(1_209_600).default(3600).meta({
    title: 'Step in seconds',
    description: 'For range. Made longer where a cycle would have more than 11,000 steps.',
  }),
})
type PrometheusQuery = z.output<typeof prometheusQuery>
type Context = ConnectorContext<PrometheusSettings>

export const prometheus = defineConnector({
  id: 'prometheus',
  title: 'Prometheus',
  description: 'Prometheus and what speaks its API: VictoriaMetrics, Thanos, Mimir.',
  settings: prometheusSettings,
  query: prometheusQuery,
  callsFor: (query) => expressionsOf(query).length,

  async check(context) {
    const { outcome } = await evaluateInstant(context, { expression: '1', time: context.now })
    if (outcome.kind === 'failed') return outcome
    return { kind: 'ok', message: 'The API answers queries.' }
  },

  async collect(context, query, window) {
    const passed = passedMs(window)
    if (passed === null) return notYet(window, 'The cycle has only just begun')
    return query.mode === 'range'
      ? collectSteps(context, query, window, passed)
      : collectAtEnd(context, query, window, passed)
  },
})

function expressionsOf({ expression: above, denominator }: PrometheusQuery): string[] {
  return denominator === undefined ? [above] : [above, denominator]
}

async function collectAtEnd(
  context: Context,
  query: PrometheusQuery,
  window: CollectionWindow,
  passed: number,
): Promise<Collected> {
  const evaluated = await eachInTurn(expressionsOf(query), (one) =>
    evaluateInstant(context, evaluateAtEnd(one, window, passed)),
  )
  return collectedFrom(evaluated, evaluated.map(findingBy(amountAt)), window, null)
}

async function collectSteps(
  context: Context,
  query: PrometheusQuery,
  window: CollectionWindow,
  passed: number,
): Promise<Collected> {
  const plan = evaluateSteps(query.expression, window, passed, query.stepSeconds)
  if (!plan) return notYet(window, 'The first step of the cycle is not over')
  const evaluated = await eachInTurn(expressionsOf(query), (one) =>
    evaluateRange(context, evaluateSteps(one, window, passed, query.stepSeconds) ?? plan),
  )
  const findings = evaluated.map(findingBy((result) => partsOver(result, plan.stepMs)))
  return collectedFrom(evaluated, findings, window, plan.steps)
}

/** Stops at the first failure: the second half of a ratio would be asked in vain. */
async function eachInTurn(
  expressions: readonly string[],
  evaluate: (one: string) => Promise<Evaluated>,
): Promise<Evaluated[]> {
  const evaluated: Evaluated[] = []
  for (const one of expressions) {
    const latest = await evaluate(one)
    evaluated.push(latest)
    if (latest.outcome.kind === 'failed') break
  }
  return evaluated
}

type ResultOf = Parameters<typeof amountAt>[0]

function findingBy(measure: (result: ResultOf) => Finding) {
  return ({ outcome }: Evaluated): Finding =>
    outcome.kind === 'failed' ? outcome : measure(outcome.result)
}

function collectedFrom(
  evaluated: readonly Evaluated[],
  findings: readonly Finding[],
  window: CollectionWindow,
  steps: number | null,
): Collected {
  const finding = findings.reduce(ratioOf)
  return {
    finding,
    coverage: coverageOf(evaluated, finding, window, steps),
    exchanges: evaluated.map(({ exchange }) => exchange),
  }
}

function coverageOf(
  evaluated: readonly Evaluated[],
  finding: Finding,
  { starts, until }: CollectionWindow,
  steps: number | null,
): Coverage {
  const warnings = evaluated.flatMap(({ outcome }) =>
    outcome.kind === 'result' ? outcome.warnings : [],
  )
  const known = finding.kind === 'parts' ? finding.parts.length : steps
  const gaps =
    known === null || steps === null || known === steps
      ? []
      : [`${known} of ${steps} steps have a value`]
  const complete = finding.kind !== 'failed' && warnings.length === 0
  return { from: starts, until, complete, remark: [...gaps, ...warnings].join('; ') }
}

function notYet(window: CollectionWindow, reason: string): Collected {
  const coverage = { from: window.starts, until: window.until, complete: false, remark: '' }
  return { finding: { kind: 'no-data', reason }, coverage, exchanges: [] }
}
