import { chartSeries, hasValues } from '#features/measurements/web/chart-series.ts'
import type { AgendaItem, Spotlight } from '#features/rooms/web/room.ts'
import { useRead } from '#web/api/use-read.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { readWallSpotlight } from '../api.ts'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import { WallHeading } from './wall-heading.tsx'
import classes from './wall-spotlight.module.css'

type WallSpotlightProps = {
  readonly wall: Wall
  readonly item: AgendaItem
  readonly spotlight: Spotlight
  readonly clockOffsetMs: number
}

/** The line that the facilitator shows to all, as a full chart. */
export function WallSpotlight({ spotlight, ...heading }: WallSpotlightProps) {
  const t = useText()
  const chart = useRead(readWallSpotlight, { params: { series: spotlight.series } })
  const { metric, workload, currency } = chart.data ?? { metric: null, workload: null }
  const name = workload === null ? metric?.name : `${metric?.name}, ${workload.name}`
  return (
    <>
      <WallHeading {...heading}>
        <h2 className={classes.name}>{name}</h2>
      </WallHeading>
      {chart.data && metric && (
        <div className={classes.chart}>
          {hasValues(chart.data) ? (
            <XmrChart
              series={chartSeries(chart.data)}
              metric={{ ...metric, currency: currency ?? '' }}
            />
          ) : (
            <p>{t(texts.noValues)}</p>
          )}
        </div>
      )}
    </>
  )
}
