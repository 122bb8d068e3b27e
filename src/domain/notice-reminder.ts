// Teams that have not acknowledged a notice are reminded on its effective day, and then the more often the
// graver it is; never on the day it came out, and not for longer than four weeks.
import { Temporal } from 'temporal-polyfill'
import { type Day, day } from './instant.ts'
import { type NoticeTerm, noticePhase, type Severity } from './notice.ts'

/** Days from one reminder to the next; null where there is only one. */
export const daysBetweenReminders: Readonly<Record<Severity, number | null>> = {
  information: null,
  important: 7,
  urgent: 1,
}
export const longestRemindedDays = 28

export type Reminded = NoticeTerm & { readonly severity: Severity; readonly publishedOn: Day }

/** The last day on which a reminder was due, today included; null when none is due. */
export function reminderDay(notice: Reminded, today: Day): Day | null {
  if (noticePhase(notice, today) !== 'in-force') return null
  const first = firstReminderDay(notice)
  const passed = first.until(today, { largestUnit: 'days' }).days
  if (passed < 0 || passed > longestRemindedDays) return null
  const step = daysBetweenReminders[notice.severity]
  const since = step === null ? 0 : passed - (passed % step)
  return day(first.add({ days: since }).toString())
}

function firstReminderDay({ effectiveOn, publishedOn }: Reminded): Temporal.PlainDate {
  const afterPublishing = Temporal.PlainDate.from(publishedOn).add({ days: 1 })
  const effective = Temporal.PlainDate.from(effectiveOn)
  return Temporal.PlainDate.compare(effective, afterPublishing) < 0 ? afterPublishing : effective
}
