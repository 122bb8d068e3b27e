import type { Change } from '#domain/report-line.ts'
import { formatQuantity, type Measured, unitSpace } from './format-quantity.ts'
import type { Language } from './language.ts'
import { readingTexts } from './reading-texts.ts'

type ChangeDirection = 'up' | 'down' | 'none'

export type ChangeText = {
  readonly direction: ChangeDirection
  /** "7.4 %", "0.3 pts", "€1.20"; "no change" when there is none. */
  readonly amount: string
  /** "▲ 7.4 %": for a cell that can only hold text. */
  readonly text: string
  /** "up 7.4 %": for ears. */
  readonly spoken: string
}

/** Percent where there is one, points for percentages, else the difference in the metric's unit. */
export function formatChange(change: Change, metric: Measured, language: Language): ChangeText {
  const { t } = language
  if (change.absolute === 0) {
    const text = t(readingTexts.noChange)
    return { direction: 'none', amount: text, text, spoken: text }
  }
  const direction = change.absolute > 0 ? 'up' : 'down'
  if (metric.kind === 'boolean') {
    const text = t(readingTexts.changed)
    return { direction, amount: text, text, spoken: text }
  }
  const amount = changeAmount(change, metric, language)
  const up = direction === 'up'
  return {
    direction,
    amount,
    text: t(up ? readingTexts.up : readingTexts.down, { amount }),
    spoken: t(up ? readingTexts.increased : readingTexts.decreased, { amount }),
  }
}

function changeAmount(change: Change, metric: Measured, language: Language): string {
  const { t } = language
  if (change.percent !== null) {
    return `${roundedSize(change.percent, 0.1, language)}${unitSpace}%`
  }
  if (change.points !== null) {
    return t(readingTexts.points, { amount: roundedSize(change.points, 0.01, language) })
  }
  return formatQuantity(Math.abs(change.absolute), metric, language)
}

/** A change that rounds to nothing is still one: "< 0.1". */
function roundedSize(amount: number, least: number, { t, format }: Language): string {
  const size = Math.abs(amount)
  if (size < least / 2) return t(readingTexts.under, { amount: format.number(least) })
  const digits = size < 1 && least < 0.1 ? 2 : size < 99.95 ? 1 : 0
  return format.number(size, { maximumFractionDigits: digits })
}
