import { useId } from 'react'
import classes from './segmented.module.css'

type SegmentedProps<Value extends string> = {
  /** What is chosen between: "Density". */
  readonly label: string
  readonly labelHidden?: boolean
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A choice of a few, all in sight: radio buttons in one line. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={props.labelHidden ? 'wc-unseen' : classes.label}>{props.label}</legend>
      <div className={classes.options}>
        {props.options.map(({ value, text }) => (
          <label key={value} className={classes.option}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
