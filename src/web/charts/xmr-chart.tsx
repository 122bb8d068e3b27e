import { useMemo, useRef, useState } from 'react'
import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { ChartLegend } from './chart-legend.tsx'
import { describeChart, describeMaturity, describePoint } from './describe-xmr.ts'
import { drawXmr } from './draw-xmr.ts'
import { DrawingView } from './drawing-view.tsx'
import { PointCursor } from './point-cursor.tsx'
import { chartTexts as texts } from './texts.ts'
import { useElementWidth } from './use-element-width.ts'
import classes from './xmr-chart.module.css'
import type { XmrSeries } from './xmr-series.ts'

type XmrChartProps = {
  readonly series: XmrSeries
  readonly metric: Measured & { readonly name: string }
}

export function XmrChart({ series, metric }: XmrChartProps) {
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  const [chosen, setChosen] = useState<number | null>(null)
  const picture = useMemo(() => {
    const { t, format } = language
    return drawXmr(series, {
      width,
      label: describeChart(series, metric, language),
      words: {
        upper: t(texts.upper),
        mean: t(texts.mean),
        lower: t(texts.lower),
        target: t(texts.target),
        movingRange: t(texts.movingRange),
      },
      formatNumber: (value, digits) =>
        format.number(value, {
          notation: value >= 10_000 ? 'compact' : 'standard',
          minimumFractionDigits: digits,
        }),
      formatValue: (value) => formatQuantity(value, metric, language),
    })
  }, [series, metric, language, width])
  const index = Math.min(chosen ?? Number.POSITIVE_INFINITY, series.values.length - 1)
  const point = describePoint(series, index, metric, language)
  const limits = series.segments.at(-1)?.limits

  return (
    <figure className={classes.chart}>
      <p className={classes.reading} aria-hidden="true">
        <span className={classes.period}>{point.period}</span>
        <strong className={classes.value}>{point.value}</strong>
        {point.notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      <div ref={frame} className={classes.plot}>
        {width > 0 && (
          <>
            <DrawingView drawing={picture.drawing} />
            <PointCursor
              layout={picture.layout}
              count={series.values.length}
              index={index}
              shown={chosen !== null}
              label={language.t(texts.points, { name: metric.name })}
              text={[point.period, point.value, ...point.notes].join(', ')}
              onChoose={setChosen}
            />
          </>
        )}
      </div>
      <figcaption className={classes.caption}>
        <ChartLegend series={series} />
        {limits !== undefined && <p>{describeMaturity(limits, language)}</p>}
        {series.annotations.length > 0 && (
          <ol className={classes.annotations}>
            {series.annotations.map(({ index: at, text }) => (
              <li key={`${at} ${text}`}>
                <span className={classes.period}>{series.periods[at]}</span> {text}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  )
}
