import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { readSession } from '#features/access/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { createTeam, listTeams } from '../api.ts'
import classes from './team-form.module.css'
import { teamTexts as texts } from './texts.ts'

/** Creates a team; `onDone` gets its slug. */
export function TeamForm({ onDone }: { readonly onDone: (slug: string) => void }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const write = useWrite(createTeam, {
    refreshes: [listTeams, readSession],
    onDone: ({ slug }) => onDone(slug),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation }, body: { name, purpose } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.name)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t(texts.purpose)}
        autosize={false}
        rows={3}
        maxLength={4000}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Button type="submit" loading={write.isPending}>
        {t(texts.create)}
      </Button>
    </form>
  )
}
