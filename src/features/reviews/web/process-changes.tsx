import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { listProcessChanges, recordProcessChange } from '../api.ts'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

export function ProcessChanges() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const changes = useRead(listProcessChanges, { params, query: { limit: 50 } })
  return (
    <section aria-labelledby="process-changes">
      <h2 id="process-changes" className={classes.heading}>
        {t(texts.changes)}
      </h2>
      <p className={classes.quiet}>{t(texts.changesText)}</p>
      {changes.error && <ReadProblem error={changes.error} onRetry={() => changes.refetch()} />}
      {worksForAll(entry) && <ChangeForm />}
      {changes.data?.items.length === 0 && <p className={classes.quiet}>{t(texts.noChanges)}</p>}
      <ul className={classes.list}>
        {changes.data?.items.map(({ id, text, reason, by, at }) => (
          <li key={id} className={classes.entry}>
            <p>{text}</p>
            {reason !== '' && <p>{reason}</p>}
            <p className={classes.quiet}>{t(texts.changedBy, { by, date: format.date(at) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeForm() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [id, setId] = useState(() => newId())
  const write = useWrite(recordProcessChange, {
    refreshes: [listProcessChanges],
    onDone: () => {
      setText('')
      setReason('')
      setId(newId())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation }, body: { id, text, reason } })
  }
  return (
    <form className={classes.sideBySide} onSubmit={submit}>
      <TextInput
        label={t(texts.change)}
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
      <Button
        type="submit"
        variant="default"
        loading={write.isPending}
        disabled={text.trim() === ''}
      >
        {t(texts.record)}
      </Button>
      {write.error && <ReadProblem error={write.error} />}
    </form>
  )
}
