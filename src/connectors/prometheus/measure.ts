// What an answer of Prometheus means: one series is a number, none is no data, several are a question
// that was not asked clearly. A value that is not finite is no data, and never zero.

import type { Amount, Finding, Part } from '#connectors/collected.ts'
import { failed } from '#connectors/collected.ts'
import { type Instant, instantFromEpochMs } from '#domain/instant.ts'
import type { Result } from './wire.ts'

type Samples = readonly (readonly [seconds: number, value: string])[]
type Labels = Readonly<Record<string, string>>

/** The one sample of an instant query. */
export function amountAt(result: Result): Finding {
  if (result.resultType === 'scalar') return finite(result.result[1])
  if (result.resultType !== 'vector') return unfit(result.resultType)
  const [first] = result.result
  if (!first) return noSeries()
  if (result.result.length > 1) return tooMany(result.result.map(({ metric }) => metric))
  return first.value ? finite(first.value[1]) : histograms()
}

/** The samples of a range query, each for the step that ends with it. */
export function partsOver(result: Result, stepMs: number): Finding {
  if (result.resultType !== 'matrix') return unfit(result.resultType)
  const [first] = result.result
  if (!first) return noSeries()
  if (result.result.length > 1) return tooMany(result.result.map(({ metric }) => metric))
  if (!first.values) return histograms()
  const parts = first.values.flatMap(([seconds, written]) => partOf(seconds, written, stepMs))
  if (parts.length > 0) return { kind: 'parts', parts }
  return noData(`Every value is ${spellings(first.values)}`)
}

/** Two findings of one query as one ratio; what either lacks, the ratio lacks. */
export function ratioOf(above: Finding, below: Finding): Finding {
  if (above.kind === 'failed') return above
  if (below.kind === 'failed') return below
  if (above.kind === 'no-data') return noData(`The expression: ${above.reason}`)
  if (below.kind === 'no-data') return noData(`The denominator: ${below.reason}`)
  if (above.kind === 'measured' && below.kind === 'measured') {
    const amount = quotient(above.amount, below.amount)
    if (amount) return { kind: 'measured', amount }
  }
  if (above.kind === 'parts' && below.kind === 'parts') {
    const belowByStart = new Map(below.parts.map((part) => [part.from, part.amount]))
    const parts = above.parts.flatMap((part) => {
      const amount = quotient(part.amount, belowByStart.get(part.from))
      return amount ? [{ ...part, amount }] : []
    })
    if (parts.length > 0) return { kind: 'parts', parts }
  }
  return noData('Expression and denominator have no step in common')
}

function quotient(above: Amount, below: Amount | undefined): Amount | null {
  if (!below || !('value' in above) || !('value' in below)) return null
  return { numerator: above.value, denominator: below.value }
}

function partOf(seconds: number, written: string, stepMs: number): Part[] {
  const value = Number(written)
  const untilMs = Math.round(seconds * 1000) + 1
  if (!Number.isFinite(value)) return []
  const from: Instant = instantFromEpochMs(untilMs - stepMs)
  return [{ from, until: instantFromEpochMs(untilMs), amount: { value } }]
}

function finite(written: string): Finding {
  const value = Number(written)
  if (Number.isFinite(value)) return { kind: 'measured', amount: { value } }
  return noData(`The value is ${written}`)
}

function spellings(samples: Samples): string {
  return [...new Set(samples.map(([, written]) => written))].join(' or ')
}

function noSeries(): Finding {
  return noData('No series matches. If that means none, add “or vector(0)” to the expression')
}

function noData(reason: string): Finding {
  return { kind: 'no-data', reason }
}

function tooMany(all: readonly Labels[]): Finding {
  const example = Object.entries(all[0] ?? {})
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')
  return failed(
    'query',
    `${all.length} series came back, such as {${example}}; make them one with sum(…), avg(…) or max(…)`,
  )
}

function histograms(): Finding {
  return failed(
    'query',
    'A histogram came back; take a number of it, as with histogram_quantile(…)',
  )
}

function unfit(type: Result['resultType']): Finding {
  if (type === 'matrix') {
    return failed('query', 'A range came back; wrap it, as in increase(…[$window])')
  }
  return failed('query', `A ${type} came back where a number was expected`)
}
