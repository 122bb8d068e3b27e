import { chartSeries, hasValues } from '#features/measurements/web/chart-series.ts'
import type { Spotlight } from '#features/rooms/web/room.ts'
import { useRead } from '#web/api/use-read.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { readWallSpotlight } from '../api.ts'
import classes from './wall-view.module.css'

/** The line that the facilitator shows to all, as a full chart. */
export function WallSpotlight({ spotlight }: { readonly spotlight: Spotlight }) {
  const chart = useRead(readWallSpotlight, { params: { series: spotlight.series } })
  if (!chart.data || !hasValues(chart.data)) return null
  const { metric, workload, currency } = chart.data
  return (
    <section className={classes.spotlight}>
      <h2>{workload === null ? metric.name : `${metric.name}, ${workload.name}`}</h2>
      <div className={classes.chart}>
        <XmrChart
          series={chartSeries(chart.data)}
          metric={{ ...metric, currency: currency ?? '' }}
        />
      </div>
    </section>
  )
}
