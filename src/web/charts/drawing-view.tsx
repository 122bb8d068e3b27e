import { type Drawing, type PathShape, screenInk, type TextShape } from './drawing.ts'
import classes from './drawing-view.module.css'

/** Decorative where the words beside it say the same: then it is hidden from screen readers. */
export function DrawingView(props: { readonly drawing: Drawing; readonly decorative?: boolean }) {
  const { width, height, label, paths, texts } = props.drawing
  return (
    <svg
      className={classes.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.decorative ? undefined : label}
      aria-hidden={props.decorative}
    >
      {paths.map(renderPath)}
      {texts.map(renderText)}
    </svg>
  )
}

function renderPath(path: PathShape, index: number) {
  return (
    <path
      key={index}
      d={path.d}
      fill={path.fill === undefined ? 'none' : screenInk(path.fill)}
      stroke={path.stroke === undefined ? undefined : screenInk(path.stroke)}
      strokeWidth={path.strokeWidth}
      strokeDasharray={path.dash}
    />
  )
}

function renderText(text: TextShape, index: number) {
  return (
    <text
      key={index}
      x={text.x}
      y={text.y}
      fill={screenInk(text.fill)}
      textAnchor={text.anchor}
      fontSize={text.size ?? 11}
    >
      {text.text}
    </text>
  )
}
