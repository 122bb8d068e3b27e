import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './xmr-chart.module.css'
import type { XmrLayout } from './xmr-layout.ts'

type PointCursorProps = {
  readonly layout: XmrLayout
  readonly count: number
  readonly index: number
  readonly shown: boolean
  readonly label: string
  /** What is said of the point: screen readers hear it at each step. */
  readonly text: string
  readonly onChoose: (index: number | null) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Steps through the points by arrow keys or pointer, so that no point needs a tab stop of its own. */
export function PointCursor(props: PointCursorProps) {
  const { layout, count, index, onChoose } = props
  const clamped = (wanted: number) => Math.min(count - 1, Math.max(0, wanted))

  function byKey(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChoose(clamped(index + step))
  }

  function byPointer(event: PointerEvent<HTMLElement>) {
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left
    onChoose(clamped(Math.round((across - layout.x(0) + layout.left) / (layout.step || 1))))
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.cursor}
      style={{ left: layout.left, width: layout.right - layout.left }}
      aria-label={props.label}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={props.text}
      onKeyDown={byKey}
      onFocus={() => onChoose(index)}
      onBlur={() => onChoose(null)}
      onPointerMove={byPointer}
      onPointerLeave={() => onChoose(null)}
    >
      {props.shown && (
        <span
          className={classes.line}
          style={{
            left: layout.x(index) - layout.left,
            top: layout.individuals.top,
            height: layout.ranges.bottom - layout.individuals.top,
          }}
        />
      )}
    </div>
  )
}
