import { drawAnnotations, drawAxes } from './draw-axes.ts'
import { drawLimits } from './draw-limits.ts'
import { drawSeries } from './draw-series.ts'
import type { Drawing, TextShape } from './drawing.ts'
import { drawNames, namedLines, nameWidth } from './name-lines.ts'
import { layoutXmr, type XmrLayout } from './xmr-layout.ts'
import type { XmrSeries, XmrWords } from './xmr-series.ts'

export type XmrPicture = {
  readonly drawing: Drawing
  readonly layout: XmrLayout
}

export type XmrOptions = {
  readonly width: number
  readonly label: string
  readonly words: XmrWords
  /** A bare number for the scale: the unit stands in the title. */
  readonly formatNumber: (value: number, digits: number) => string
  /** A number with its unit, for limits and target. */
  readonly formatValue: (value: number) => string
}

/** The individuals chart with the moving range chart beneath it, on one axis of periods. */
export function drawXmr(series: XmrSeries, options: XmrOptions): XmrPicture {
  const lines = namedLines(series, options.words, options.formatValue)
  const layout = layoutXmr(series, options.width, nameWidth(lines))
  const axes = drawAxes(series, layout, options.formatNumber)
  const names = drawNames(lines, layout)
  const flags = drawAnnotations(series, layout)
  const plotted = {
    x: layout.x,
    direction: series.direction,
    excluded: series.excluded,
    starts: series.segments.map(({ from }) => from),
  }
  const individuals = drawSeries({
    ...plotted,
    values: series.values,
    y: layout.individuals.y,
    signals: series.signals.filter(({ rule }) => rule !== 'range'),
  })
  const ranges = drawSeries({
    ...plotted,
    values: series.movingRanges,
    y: layout.ranges.y,
    signals: series.signals.filter(({ rule }) => rule === 'range'),
  })
  const title: TextShape = {
    x: 0,
    y: layout.ranges.top - 10,
    text: options.words.movingRange,
    fill: 'dim',
  }
  const drawing: Drawing = {
    width: options.width,
    height: layout.height,
    label: options.label,
    paths: [
      ...drawLimits(series, layout),
      ...axes.paths,
      ...names.paths,
      ...flags.paths,
      ...individuals,
      ...ranges,
    ],
    texts: [...axes.texts, ...names.texts, ...flags.texts, title],
  }
  return { drawing, layout }
}
