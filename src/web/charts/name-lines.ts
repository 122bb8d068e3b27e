import type { Drawing, PathShape, TextShape } from './drawing.ts'
import { linePath } from './marks.ts'
import { spreadLabels } from './spread-labels.ts'
import type { XmrLayout } from './xmr-layout.ts'
import type { XmrSeries, XmrWords } from './xmr-series.ts'

export type NamedLine = {
  readonly value: number
  readonly name: string
  readonly isTarget: boolean
}

const letterWidth = 6

/** The lines of the newest segment and the target, as they are named beside the plot. */
export function namedLines(
  { segments, target }: XmrSeries,
  words: XmrWords,
  format: (value: number) => string,
): NamedLine[] {
  const newest = segments.at(-1)
  const named = (word: string, value: number | null | undefined, isTarget = false) =>
    typeof value === 'number' ? [{ value, name: `${word} ${format(value)}`, isTarget }] : []
  return [
    ...named(words.upper, newest?.hidden.upper ? null : newest?.limits.upper),
    ...named(words.mean, newest?.limits.center),
    ...named(words.lower, newest?.hidden.lower ? null : newest?.limits.lower),
    ...named(words.target, target?.lower, true),
    ...named(words.target, target?.upper, true),
  ]
}

export function nameWidth(lines: readonly NamedLine[]): number {
  return Math.max(0, ...lines.map(({ name }) => name.length)) * letterWidth
}

export function drawNames(
  lines: readonly NamedLine[],
  layout: XmrLayout,
): Pick<Drawing, 'paths' | 'texts'> {
  const { left, right, individuals } = layout
  const paths = lines.flatMap(({ value, isTarget }): PathShape[] => {
    const y = individuals.y(value)
    const d = linePath(left, y, right, y)
    return isTarget ? [{ d, stroke: 'text', strokeWidth: 1, dash: '1 3' }] : []
  })
  if (!layout.named) return { paths, texts: [] }
  const places = spreadLabels(
    lines.map(({ value }) => individuals.y(value)),
    14,
  )
  const texts = lines.map(
    ({ name, isTarget }, index): TextShape => ({
      x: right + 8,
      y: (places[index] ?? 0) + 4,
      text: name,
      fill: isTarget ? 'text' : 'dim',
    }),
  )
  return { paths, texts }
}
