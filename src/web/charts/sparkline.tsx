import { memo } from 'react'
import { drawSparkline, type SparklineSeries, type SparklineSize } from './draw-sparkline.ts'
import { DrawingView } from './drawing-view.tsx'

type SparklineProps = SparklineSeries &
  SparklineSize & {
    /** "Lead time: 26 cycles, above its normal range since cycle 2026-17". */
    readonly label: string
    /** In a row whose words say the same. */
    readonly decorative?: boolean
  }

export const Sparkline = memo(function Sparkline(props: SparklineProps) {
  return (
    <DrawingView drawing={drawSparkline(props, props.label, props)} decorative={props.decorative} />
  )
})
