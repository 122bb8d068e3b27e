import { IconAlertCircle } from '@tabler/icons-react'
import classes from './field-error.module.css'

type FieldErrorProps = {
  /** For the field's aria-describedby. */
  readonly id: string
  /** What is wrong and what would fit; null while nothing is. */
  readonly text: string | null
}

export function FieldError({ id, text }: FieldErrorProps) {
  return (
    <p id={id} role="alert" className={classes.error} hidden={text === null}>
      <IconAlertCircle size={15} stroke={1.75} aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}
