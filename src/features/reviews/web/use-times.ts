import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

const minuteMs = 60_000

/** "Fri 27 Nov, 10:00 to 12:00": as booked. */
export function useTimes({
  startsAt,
  bookedMinutes,
}: Pick<Review, 'startsAt' | 'bookedMinutes'>): string {
  const t = useText()
  const format = useFormat()
  const endsAt = new Date(Date.parse(startsAt) + bookedMinutes * minuteMs).toISOString()
  return t(texts.times, {
    day: format.weekday(startsAt),
    from: format.time(startsAt),
    to: format.time(endsAt),
  })
}
