import { NumberInput, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './plan.module.css'
import type { AgendaItem } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type AgendaFieldProps = {
  readonly item: AgendaItem
  readonly onChange: (item: AgendaItem) => void
}

/** Saved when left or by Enter. */
export function MinutesField({ item, onChange }: AgendaFieldProps) {
  const t = useText()
  const [typed, setTyped] = useState<number | string>(item.minutes)
  const save = () => {
    const minutes = typed === '' ? Number.NaN : Number(typed)
    if (Number.isNaN(minutes)) return setTyped(item.minutes)
    if (minutes !== item.minutes) onChange({ ...item, minutes })
  }
  return (
    <NumberInput
      className={classes.minutes}
      size="xs"
      aria-label={t(texts.minutesOf, { title: item.team?.name ?? item.title })}
      min={0}
      max={240}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={byEnter(save)}
    />
  )
}

export function TitleField({ item, onChange }: AgendaFieldProps) {
  const t = useText()
  const [typed, setTyped] = useState(item.title)
  const save = () => {
    const title = typed.trim()
    if (title === '') setTyped(item.title)
    else if (title !== item.title) onChange({ ...item, title })
  }
  return (
    <TextInput
      size="xs"
      aria-label={t(texts.item)}
      maxLength={120}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={byEnter(save)}
    />
  )
}

function byEnter(save: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') save()
  }
}
