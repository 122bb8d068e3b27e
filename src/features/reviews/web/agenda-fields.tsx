import { NumberInput, type NumberInputProps, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './agenda.module.css'
import type { AgendaItem } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type AgendaFieldProps = {
  readonly item: AgendaItem
  readonly onChange: (item: AgendaItem) => void
}

/** In a row of the agenda: a number like the others until it is touched. */
export function MinutesCell(props: AgendaFieldProps) {
  const t = useText()
  const { item } = props
  return (
    <NumberInput
      {...useTypedMinutes(props)}
      className={classes.minutes}
      size="xs"
      aria-label={t(texts.minutesOf, { title: item.team?.name ?? item.title })}
      hideControls
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

export function MinutesField(props: AgendaFieldProps) {
  const t = useText()
  return <NumberInput {...useTypedMinutes(props)} label={t(texts.minutes)} />
}

/** A new item asks for its title at once. */
export function TitleField({ item, onChange }: AgendaFieldProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const isUnnamed = item.title === t(texts.newItem)
  useEffect(() => {
    if (isUnnamed) field.current?.select()
  }, [isUnnamed])
  const save = () => {
    setTyped(null)
    const title = typed?.trim() ?? ''
    if (title !== '' && title !== item.title) onChange({ ...item, title })
  }
  return (
    <TextInput
      ref={field}
      label={t(texts.itemTitle)}
      maxLength={120}
      value={typed ?? item.title}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={byKey(save, typed === null ? null : () => setTyped(null))}
    />
  )
}

function useTypedMinutes({ item, onChange }: AgendaFieldProps): NumberInputProps {
  const [typed, setTyped] = useState<number | string | null>(null)
  const save = () => {
    setTyped(null)
    if (typed === null || typed === '') return
    const minutes = Number(typed)
    if (!Number.isNaN(minutes) && minutes !== item.minutes) onChange({ ...item, minutes })
  }
  return {
    min: 0,
    max: 240,
    allowDecimal: false,
    clampBehavior: 'strict',
    value: typed ?? item.minutes,
    onChange: setTyped,
    onBlur: save,
    onKeyDown: byKey(save, typed === null ? null : () => setTyped(null)),
  }
}

/** Saved when left or by Enter; Escape brings back what was, and closes nothing else then. */
function byKey(save: () => void, takeBack: (() => void) | null) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    if (event.key !== 'Escape' || takeBack === null) return
    event.nativeEvent.stopImmediatePropagation()
    takeBack()
  }
}
