// Talking points are the at most five lines of a report that a review should speak about, chosen by
// rules in a fixed order that anyone can read on the page; a line is named once, by its first rule.
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
export function talkingPoints(_lines: readonly ReportLine[]): TalkingPoint[] {
  throw new Error('only the signature stands so far')
}
