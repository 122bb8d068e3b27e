import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { askQuestion } from '#features/rooms/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { readPreRead } from '../api.ts'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

type AskAheadProps = {
  readonly cycle: string
  readonly team: { readonly slug: string; readonly name: string }
}

export function AskAhead({ cycle, team }: AskAheadProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [text, setText] = useState('')
  const [quiet, setQuiet] = useState(false)
  const [id, setId] = useState(() => newId())
  const write = useWrite(askQuestion, {
    refreshes: [readPreRead],
    onDone: () => {
      setText('')
      setId(newId())
      say(t(texts.asked))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { id, text, team: team.slug, quiet }
    write.mutate({ params: { organisation, cycle }, body })
  }
  return (
    <details data-print="hidden">
      <summary className={classes.quiet}>{t(texts.askAhead, { team: team.name })}</summary>
      <form className={classes.sideBySide} onSubmit={submit}>
        <TextInput
          label={t(texts.question)}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={t(texts.askQuietly)}
          checked={quiet}
          onChange={(event) => setQuiet(event.currentTarget.checked)}
        />
        <Button
          type="submit"
          variant="default"
          loading={write.isPending}
          disabled={text.trim() === ''}
        >
          {t(texts.ask)}
        </Button>
        {write.error && <ReadProblem error={write.error} />}
      </form>
    </details>
  )
}
