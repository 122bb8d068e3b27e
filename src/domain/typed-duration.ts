// A duration is typed in the unit at hand ("90 min", "1h 30m") and kept in the unit of its metric.
import { type DecimalSeparator, decimalText } from './typed-number.ts'

const msPerUnit: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, 'ms millisecond milliseconds msec'],
      [1000, 's sec secs second seconds'],
      [60_000, 'm min mins minute minutes'],
      [3_600_000, 'h hr hrs hour hours'],
      [86_400_000, 'd day days'],
      [604_800_000, 'w wk wks week weeks'],
    ] as const
  ).flatMap(([ms, names]) => names.split(' ').map((name) => [name, ms])),
)

/** In the unit of the metric; null when it is no duration or the metric's unit is none. */
export function typedDuration(
  text: string,
  metricUnit: string,
  separator: DecimalSeparator,
): number | null {
  const target = msPerUnit[metricUnit.toLowerCase()]
  const sign = text.startsWith('-') ? -1 : 1
  const parts = [...text.replace(/^-/, '').matchAll(/([\d.,' ]*\d) ?([a-z]+) ?/giy)]
  const length = parts.reduce((sum, [part]) => sum + part.length, sign === -1 ? 1 : 0)
  if (target === undefined || parts.length === 0 || length !== text.length) return null
  let ms = 0
  for (const [, amount = '', unit = ''] of parts) {
    const number = decimalText(amount.trim(), separator)
    const perUnit = msPerUnit[unit.toLowerCase()]
    if (number === null || perUnit === undefined) return null
    ms += Number(number) * perUnit
  }
  return (sign * ms) / target
}
