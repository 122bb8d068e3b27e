import type { Ctx } from '#platform/context.ts'
import type { SampleCalendar, When } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import type { SampleProcess } from './sample-process.ts'

/** Something that somebody does in the year of the sample, and when. */
export type Telling = {
  readonly when: When | 'now'
  /** `ctx` says when it is; nobody acts yet. */
  readonly tell: (ctx: Ctx) => Promise<unknown>
}

/** What a telling is made with. */
export type Teller = {
  readonly process: SampleProcess
  /** Oldest first; the last one is running. */
  readonly cycleKeys: readonly string[]
  readonly cast: SampleCast
  readonly calendar: SampleCalendar
  /** By the words in which they were told: ids of actions, topics, tech shares, pairings and wins. */
  readonly told: Map<string, string>
}
