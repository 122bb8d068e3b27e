import type { Language } from '#web/texts/language.ts'
import type { Notice } from './notice.ts'
import { noticeTexts as texts } from './texts.ts'

type Term = Pick<Notice, 'phase' | 'effectiveOn' | 'expiresOn' | 'withdrawnReason'>

/** "In effect since 4 Mar 2026, until 20 Mar 2026". */
export function termText(notice: Term, { t, format }: Language): string {
  const { phase, effectiveOn, expiresOn, withdrawnReason } = notice
  if (phase === 'withdrawn') {
    if (withdrawnReason === '') return t(texts.withdrawn)
    return t(texts.withdrawnWhy, { reason: withdrawnReason })
  }
  if (phase === 'expired' && expiresOn !== null) {
    return t(texts.ended, { day: format.day(expiresOn) })
  }
  const begin = phase === 'in-force' ? texts.since : texts.from
  const start = t(begin, { day: format.day(effectiveOn) })
  if (expiresOn === null) return start
  return `${start}, ${t(texts.until, { day: format.day(expiresOn) })}`
}
