import type { Drawing, PathShape, TextShape } from './drawing.ts'
import { circlePath, linePath } from './marks.ts'
import { thinLabels } from './thin-labels.ts'
import type { Panel, XmrLayout } from './xmr-layout.ts'
import type { XmrSeries } from './xmr-series.ts'

type Shapes = Pick<Drawing, 'paths' | 'texts'>

const letterWidth = 6.4

export function drawAxes(
  series: XmrSeries,
  layout: XmrLayout,
  format: (value: number, digits: number) => string,
): Shapes {
  const individuals = scaleOf(layout, layout.individuals, 4, format)
  const ranges = scaleOf(layout, layout.ranges, 2, format)
  return {
    paths: [...individuals.paths, ...ranges.paths, ...missing(series, layout)],
    texts: [...individuals.texts, ...ranges.texts, ...periods(series, layout)],
  }
}

function scaleOf(
  layout: XmrLayout,
  { y, bottom }: Panel,
  ticks: number,
  format: (value: number, digits: number) => string,
): Shapes {
  const values = y.ticks(ticks)
  const digits = Math.max(0, ...values.map(digitsOf))
  return {
    paths: [
      ...values.map(
        (value): PathShape => ({
          d: linePath(layout.left, y(value), layout.right, y(value)),
          stroke: 'hairline',
        }),
      ),
      { d: linePath(layout.left, bottom, layout.right, bottom), stroke: 'line' },
    ],
    texts: values.map((value) => ({
      x: layout.left - 8,
      y: y(value) + 4,
      text: format(value, digits),
      fill: 'dim',
      anchor: 'end',
    })),
  }
}

/** Digits after the point, as in 0.05: a scale shows the same number of them throughout. */
function digitsOf(tick: number): number {
  return String(tick).split('.')[1]?.length ?? 0
}

function periods({ periods: names }: XmrSeries, layout: XmrLayout): TextShape[] {
  const widest = Math.max(0, ...names.map((name) => name.length)) * letterWidth
  return thinLabels(names.length, layout.step, widest + 16).flatMap((index): TextShape[] => {
    const x = layout.x(index)
    // The first name must not run into the scale, nor the last one out of the picture.
    if (x - widest / 2 < layout.left - 40) return []
    const overRight = x + widest / 2 > layout.width
    return [
      {
        x: overRight ? layout.width : x,
        y: layout.ranges.bottom + 18,
        text: names[index] ?? '',
        fill: 'dim',
        anchor: overRight ? 'end' : 'middle',
      },
    ]
  })
}

function missing({ values }: XmrSeries, layout: XmrLayout): PathShape[] {
  return values.flatMap((value, index): PathShape[] => {
    if (value !== null) return []
    const x = layout.x(index)
    const y = layout.individuals.bottom - 4
    return [{ d: linePath(x - 3, y, x + 3, y), stroke: 'dim', strokeWidth: 1.5 }]
  })
}

/** A numbered flag above the plot; the words stand below it, in a list. */
export function drawAnnotations(series: XmrSeries, layout: XmrLayout): Shapes {
  const { top, bottom } = layout.individuals
  const paths = series.annotations.flatMap(({ index }): PathShape[] => {
    const x = layout.x(index)
    const stem = linePath(x, top - 6, x, bottom)
    return [
      { d: stem, stroke: 'control', strokeWidth: 1, dash: '1 2' },
      { d: circlePath(x, top - 14, 7.5), fill: 'ground', stroke: 'control', strokeWidth: 1 },
    ]
  })
  const texts = series.annotations.map(
    ({ index }, rank): TextShape => ({
      x: layout.x(index),
      y: top - 10.5,
      text: String(rank + 1),
      fill: 'text',
      anchor: 'middle',
      size: 10,
    }),
  )
  return { paths, texts }
}
