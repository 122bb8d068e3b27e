import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listProcessChanges, recordProcessChange } from '../api.ts'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

export function ProcessChangeForm({ onLeave }: { readonly onLeave: () => void }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [id] = useState(() => newId())
  const write = useWrite(recordProcessChange, {
    refreshes: [listProcessChanges],
    onDone: () => {
      say(t(texts.saved))
      onLeave()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation }, body: { id, text, reason } })
  }
  return (
    <form className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
      <TextInput
        label={t(texts.change)}
        autoFocus
        required
        withAsterisk={false}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t(texts.why)}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {write.error && <ReadProblem error={write.error} />}
      <p className={classes.row}>
        <Button type="submit" loading={write.isPending}>
          {t(texts.record)}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t(texts.cancel)}
        </Button>
      </p>
    </form>
  )
}
