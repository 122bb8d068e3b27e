import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'

type KeptFieldProps = {
  readonly label: string
  readonly saved: string
  readonly onSave: (text: string) => void
  readonly isRequired?: boolean
  readonly type?: 'text' | 'url' | 'date'
  readonly isLong?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
}

/** Saves when it is left, or with Enter; Escape goes back to what is saved. */
export function KeptField(props: KeptFieldProps) {
  const { saved, isRequired = false, isLong = false } = props
  const [text, setText] = useState(saved)
  useEffect(() => setText(saved), [saved])
  const save = () => {
    const next = text.trim()
    if (next === saved) setText(saved)
    else if (isRequired && next === '') setText(saved)
    else props.onSave(next)
  }
  const field = {
    label: props.label,
    value: text,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    onBlur: save,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        save()
      }
      if (event.key === 'Escape' && text !== saved) {
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        setText(saved)
      }
    },
  }
  return isLong ? (
    <Textarea {...field} rows={2} autosize={false} />
  ) : (
    <TextInput {...field} type={props.type ?? 'text'} />
  )
}
