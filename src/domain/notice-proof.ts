// A notice may name a metric that shows whether a team is there yet: its newest measured value against the
// notice's own target, or against the team's. It is told as a fact about one team and never compared.
import { hasTarget, meetsTarget } from './assurance.ts'
import type { Reading } from './measurement.ts'
import type { Target } from './metric.ts'

export type ProofLine = {
  /** Null for the whole team. */
  readonly workload: string | null
  readonly now: Reading
  readonly previous: Reading | null
  /** The team's own. */
  readonly target: Target | null
}

export type ProofFact = {
  readonly state: 'there' | 'not-yet' | 'unknown'
  /** Null where several workloads have one each, or none was measured. */
  readonly value: number | null
  readonly measured: number
  readonly meeting: number
}

const unknown: ProofFact = { state: 'unknown', value: null, measured: 0, meeting: 0 }

/** A team is there when what was measured of it, and of each workload, meets the target. */
export function proofFact(lines: readonly ProofLine[], wanted: Target | null): ProofFact {
  const whole = lines.filter(({ workload }) => workload === null)
  const measuredWhole = judged(whole, wanted)
  const all = measuredWhole.length > 0 ? measuredWhole : judged(lines, wanted)
  if (all.length === 0) return unknown
  const meeting = all.filter(({ isMet }) => isMet).length
  return {
    state: meeting === all.length ? 'there' : 'not-yet',
    value: all.length === 1 ? (all[0]?.value ?? null) : null,
    measured: all.length,
    meeting,
  }
}

function judged(lines: readonly ProofLine[], wanted: Target | null) {
  return lines.flatMap(({ now, previous, target }) => {
    const newest = now.state === 'measured' ? now : previous
    const aim = wanted ?? target
    if (newest?.state !== 'measured' || !hasTarget(aim)) return []
    return [{ value: newest.value, isMet: meetsTarget(aim, newest.value) }]
  })
}
