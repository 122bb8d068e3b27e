import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { SecretOnce } from '#web/ui/secret-once.tsx'
import { createCalendarFeed, listCalendarFeeds } from '../api.ts'
import classes from './calendar.module.css'
import { HowToAdd } from './how-to-add.tsx'
import { calendarTexts as texts } from './texts.ts'

export function FeedForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [name, setName] = useState('')
  const [withNotices, setWithNotices] = useState(false)
  const write = useWrite(createCalendarFeed, { refreshes: [listCalendarFeeds] })
  if (write.data) {
    return (
      <div className={classes.form}>
        <SecretOnce
          label={t(texts.yourAddress, { name: write.data.name })}
          secret={write.data.url}
        />
        <p>{t(texts.whoHasIt)}</p>
        <HowToAdd />
        <Button variant="default" onClick={onDone}>
          {t(texts.done)}
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation }, body: { name, withNotices } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.name)}
        description={t(texts.nameHint)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t(texts.withNotices)}
        checked={withNotices}
        onChange={(event) => setWithNotices(event.currentTarget.checked)}
      />
      <Button type="submit" loading={write.isPending}>
        {t(texts.make)}
      </Button>
    </form>
  )
}
