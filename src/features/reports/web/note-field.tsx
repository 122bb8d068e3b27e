import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './note-field.module.css'
import { reportTexts as texts } from './texts.ts'
import { useKeptText } from './use-kept-text.ts'

type NoteFieldProps = {
  /** Under which it is kept until it is saved. */
  readonly name: string
  readonly label: string
  readonly saved: string
  readonly isFocused?: boolean
  readonly error: Error | null
  readonly isSaving: boolean
  readonly onSave: (text: string, done: () => void) => void
  readonly onClose?: () => void
}

/** Saves when it is left or with Ctrl+Enter; what is not saved yet stays in the browser. */
export function NoteField(props: NoteFieldProps) {
  const t = useText()
  const { text, isKept, write, letGo } = useKeptText(props.name, props.saved)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { isFocused = false } = props
  useEffect(() => {
    if (isFocused) field.current?.focus()
  }, [isFocused])
  const save = () => {
    if (text === props.saved) {
      letGo()
      props.onClose?.()
    } else props.onSave(text, letGo)
  }
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onBlur={({ relatedTarget }) => {
        const stays = relatedTarget instanceof Node && form.current?.contains(relatedTarget)
        if (!stays) save()
      }}
    >
      {props.error && <ReadProblem error={props.error} />}
      <Textarea
        aria-label={props.label}
        placeholder={t(texts.noteHint)}
        rows={3}
        autosize={false}
        maxLength={4000}
        ref={field}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
      />
      <div className={classes.foot}>
        <Button type="submit" size="xs" variant="default" loading={props.isSaving}>
          {t(texts.save)}
        </Button>
        {isKept && !props.isSaving && <span className={classes.state}>{t(texts.unsaved)}</span>}
      </div>
    </form>
  )
}
