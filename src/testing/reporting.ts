// What teams measured over the last cycles, told through the contract.
import { listCycles } from '#features/cycles/api.ts'
import { pushMeasurements } from '#features/measurements/api.ts'
import { readReport } from '#features/reports/api.ts'
import type { Caller } from './scenario.ts'

/** Keys of the running cycle and those before it, oldest first. */
export async function cyclesUpToNow(caller: Caller, count: number): Promise<string[]> {
  const { current, items } = await caller.ok(listCycles, { query: { count } })
  const keys = items.map(({ key }) => key).reverse()
  return keys.slice(0, keys.indexOf(current) + 1)
}

export type About = {
  readonly team: string
  readonly metric: string
  readonly workload?: string
}

/**
 * A value for each of the last cycles, the running one last; null where nothing was measured. A push
 * token cannot read what the cycles are, so that somebody must tell.
 */
export async function measured(
  by: Caller,
  about: About,
  values: readonly (number | null)[],
  reader = by,
) {
  const cycles = await cyclesUpToNow(reader, values.length)
  const measurements = values.flatMap((value, index) =>
    value === null ? [] : [{ ...about, cycle: cycles[index] ?? '', reading: { value } }],
  )
  await by.ok(pushMeasurements, { body: { measurements } })
}

/** Of the running cycle, or of another. */
export async function reportOf(caller: Caller, team: string, cycle?: string) {
  const [running = ''] = cycle === undefined ? await cyclesUpToNow(caller, 1) : [cycle]
  return caller.ok(readReport, { params: { team, cycle: running } })
}

/** The line of a metric, of the team as a whole or of a workload. */
export function lineOf(
  report: Awaited<ReturnType<typeof reportOf>>,
  metric: string,
  workload: string | null = null,
) {
  const line = report.lines.find(
    (candidate) =>
      candidate.metric.key === metric && (candidate.workload?.slug ?? null) === workload,
  )
  if (!line) throw new Error(`There is no line for ${metric}`)
  return line
}
