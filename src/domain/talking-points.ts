// Talking points are the at most five lines of a report that a review should speak about, chosen by
// rules in a fixed order that anyone can read on the page; a line is named once, by its first rule.
import { meetsTarget } from './assurance.ts'
import type { ReportLine } from './report-line.ts'

/** In order of importance; `why` is a key of content/phrases.en.json. */
export const talkingPointRules = [
  { rule: 'collection-failed', why: 'why-collection-failed' },
  { rule: 'strong-worsening', why: 'why-strong-worsening' },
  { rule: 'sustained-worsening', why: 'why-sustained-worsening' },
  { rule: 'changed', why: 'why-changed' },
  { rule: 'target-newly-missed', why: 'why-target-newly-missed' },
  { rule: 'guard-worsening', why: 'why-guard-worsening' },
  { rule: 'improved', why: 'why-improved' },
  { rule: 'unreported', why: 'why-unreported' },
] as const
export type TalkingPointRule = (typeof talkingPointRules)[number]['rule']

export const mostTalkingPoints = 5

export type TalkingPoint = {
  readonly rule: TalkingPointRule
  readonly line: ReportLine
  /** Key of the metric that improves while this one, its guard, gets worse; else null. */
  readonly guardOf: string | null
}

/** Of one team's report, in the order of the rules and then of the lines. */
export function talkingPoints(lines: readonly ReportLine[]): TalkingPoint[] {
  const rest = new Set(lines)
  const points: TalkingPoint[] = []
  for (const { rule } of talkingPointRules) {
    for (const line of rest) {
      if (!applies[rule](line, lines)) continue
      points.push({ rule, line, guardOf: guardedBy(line, lines)?.metric.key ?? null })
      rest.delete(line)
    }
  }
  return points.slice(0, mostTalkingPoints)
}

type Rule = (line: ReportLine, lines: readonly ReportLine[]) => boolean

const applies: Record<TalkingPointRule, Rule> = {
  'collection-failed': ({ now }) => now.state === 'failed',
  'strong-worsening': (line) =>
    line.variation === 'worsening' && newSignals(line).some(({ rule }) => rule === 'point'),
  'sustained-worsening': (line) => line.variation === 'worsening' && newSignals(line).length > 0,
  changed: (line) => line.variation === 'changed' && newSignals(line).length > 0,
  'target-newly-missed': ({ target, targetMet, previous }) =>
    targetMet === false &&
    target !== null &&
    previous?.state === 'measured' &&
    meetsTarget(target, previous.value),
  'guard-worsening': (line, lines) => guardedBy(line, lines) !== undefined,
  improved: (line) => line.variation === 'improving' && newSignals(line).length > 0,
  unreported: ({ now }) => now.state === 'missing' && now.reason === '',
}

/** New signals that the newest point takes part in. */
function newSignals({ signals, newest }: ReportLine) {
  return signals.filter((signal) => signal.isNew && signal.points.includes(newest))
}

/** The line that improves while this one, which guards it against being gamed, gets worse. */
function guardedBy(line: ReportLine, lines: readonly ReportLine[]): ReportLine | undefined {
  if (line.variation !== 'worsening') return undefined
  return lines.find(
    ({ metric, variation, workloadId }) =>
      metric.pairedWith === line.metric.key &&
      variation === 'improving' &&
      workloadId === line.workloadId,
  )
}
