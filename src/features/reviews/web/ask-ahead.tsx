import { Button, Checkbox, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { askQuestion } from '#features/rooms/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { readPreRead } from '../api.ts'
import classes from './pre-read.module.css'
import { reviewTexts as texts } from './texts.ts'

type AskAheadProps = {
  readonly cycle: string
  /** Null: a question to all. */
  readonly team: { readonly slug: string; readonly name: string } | null
}

export function AskAhead({ cycle, team }: AskAheadProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [quiet, setQuiet] = useState(false)
  const [id, setId] = useState(() => newId())
  const write = useWrite(askQuestion, {
    refreshes: [readPreRead],
    onDone: () => {
      setText('')
      setId(newId())
      say(t(texts.asked))
      field.current?.focus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return field.current?.focus()
    const body = { id, text, team: team?.slug ?? null, quiet }
    write.mutate({ params: { organisation, cycle }, body })
  }
  return (
    <details data-print="hidden" className={classes.ask}>
      <summary>{team ? t(texts.askAhead, { team: team.name }) : t(texts.askAll)}</summary>
      <form className={classes.question} onSubmit={submit}>
        <Textarea
          ref={field}
          aria-label={t(texts.question)}
          placeholder={t(texts.question)}
          rows={2}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={t(texts.askQuietly)}
          checked={quiet}
          onChange={(event) => setQuiet(event.currentTarget.checked)}
        />
        {write.error && <ReadProblem error={write.error} />}
        <Button type="submit" variant="default" loading={write.isPending}>
          {t(texts.ask)}
        </Button>
      </form>
    </details>
  )
}
