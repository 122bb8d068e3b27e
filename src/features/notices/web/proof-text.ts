import { formatQuantity } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import type { Notice, NoticeDetail } from './notice.ts'
import { noticeTexts as texts } from './texts.ts'

type Proof = NonNullable<Notice['proof']>
type Fact = NonNullable<NoticeDetail['matrix'][number]['proof']>

/** "p95 latency: at most 300 ms". */
export function proofText({ metric, target }: Proof, language: Language): string {
  const { t } = language
  const { name } = metric
  const bound = (value: number) => formatQuantity(value, metric, language)
  const { lower = null, upper = null } = target ?? {}
  if (lower !== null && upper !== null) {
    return t(texts.proofBand, { metric: name, lower: bound(lower), upper: bound(upper) })
  }
  if (lower !== null) return t(texts.proofAtLeast, { metric: name, lower: bound(lower) })
  if (upper !== null) return t(texts.proofAtMost, { metric: name, upper: bound(upper) })
  return t(texts.proofOwn, { metric: name })
}

/** "There: 280 ms", "Not yet: 2 of 3 workloads". */
export function factText(fact: Fact, { metric }: Proof, language: Language): string {
  const { t } = language
  if (fact.state === 'unknown') return t(texts.unknown)
  const { meeting, measured } = fact
  const value =
    fact.value === null
      ? t(texts.someThere, { meeting, measured })
      : formatQuantity(fact.value, metric, language)
  return t(fact.state === 'there' ? texts.there : texts.notYet, { value })
}
