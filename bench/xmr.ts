// How much longer the control chart takes over a million points than a plain loop that adds them up.
import { pathToFileURL } from 'node:url'
import { controlChart } from '#domain/control-chart.ts'
import { findSignals } from '#domain/find-signals.ts'

export type BenchResult = {
  readonly name: string
  /** ours / floor */
  readonly ratio: number
  /** Milliseconds, the fastest of the rounds. */
  readonly ours: number
  readonly floor: number
}

const points = 1_000_000
const rounds = 40

/** Centre, mean moving range and all limits. */
export function benchXmr(): BenchResult {
  const values = noise()
  return compare('XmR limits over a million points', values, () => controlChart(values))
}

/** The same and the search for all signals. */
export function benchXmrWithSignals(): BenchResult {
  const values = noise()
  return compare('XmR limits and signals over a million points', values, () =>
    findSignals(values, controlChart(values)),
  )
}

function compare(name: string, values: readonly number[], work: () => unknown): BenchResult {
  let ours = Infinity
  let floor = Infinity
  for (let round = 0; round < rounds; round++) {
    floor = Math.min(
      floor,
      millisecondsOf(() => plainSum(values)),
    )
    ours = Math.min(ours, millisecondsOf(work))
  }
  return { name, ratio: ours / floor, ours, floor }
}

function plainSum(values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** The same bell-shaped noise each time. */
function noise(): number[] {
  let seed = 12_345
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  return Array.from({ length: points }, () => 50 + 10 * (next() + next() + next() + next() - 2))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, ratio, ours, floor } of [benchXmr(), benchXmrWithSignals()]) {
    console.log(`${name}: ${ratio.toFixed(2)} × (${ours.toFixed(2)} ms / ${floor.toFixed(2)} ms)`)
  }
}
