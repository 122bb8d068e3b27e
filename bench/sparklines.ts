// How much longer 300 sparklines take than gluing together 300 SVG texts with one line each.
import { pathToFileURL } from 'node:url'
import { drawSparkline, type SparklineSeries } from '#web/charts/draw-sparkline.ts'
import { drawingSvg, screenInk } from '#web/charts/drawing.ts'
import type { BenchResult } from './xmr.ts'

const sparklines = 300
const periods = 26
const rounds = 60

export function benchSparklines(): BenchResult {
  const all = Array.from({ length: sparklines }, (_, seed) => sampleSeries(seed))
  let ours = Infinity
  let floor = Infinity
  for (let round = 0; round < rounds; round++) {
    floor = Math.min(
      floor,
      millisecondsOf(() => all.map(plainSvg)),
    )
    ours = Math.min(
      ours,
      millisecondsOf(() => all.map(sparklineSvg)),
    )
  }
  return { name: '300 sparklines', ratio: ours / floor, ours, floor }
}

function sparklineSvg(series: SparklineSeries): string {
  return drawingSvg(drawSparkline(series, 'Lead time'), screenInk)
}

function plainSvg({ values }: SparklineSeries): string {
  let path = ''
  for (const [index, value] of values.entries()) path += `L${index * 4.6},${value}`
  return `<svg width="124" height="24" role="img" aria-label="Lead time"><path d="M0,0${path}" fill="none" stroke="var(--wc-trace)"/></svg>`
}

function sampleSeries(seed: number): SparklineSeries {
  const values = Array.from({ length: periods }, (_, index) =>
    (seed + index) % 13 === 0 ? null : 50 + 10 * Math.sin(seed * 7.1 + index * 1.7),
  )
  return { values, center: 50, lower: 38, upper: 62, signalled: [23, 24, 25], tone: 'worsening' }
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, ratio, ours, floor } = benchSparklines()
  console.log(`${name}: ${ratio.toFixed(2)} × (${ours.toFixed(2)} ms / ${floor.toFixed(2)} ms)`)
}
