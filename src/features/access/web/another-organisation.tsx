import { Button, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { createOrganisation, readSession } from '../api.ts'
import { accessTexts as texts } from './texts.ts'

export function AnotherOrganisation() {
  const t = useText()
  const router = useRouter()
  const { timeZone, currency } = useOrganisation()
  const [name, setName] = useState('')
  const write = useWrite(createOrganisation, {
    refreshes: [readSession],
    onDone: ({ slug }) => router.history.push(`/${slug}`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ body: { name, timeZone, currency } })
  }
  return (
    <SettingsSection
      title={t(texts.newOrganisation)}
      explanation={t(texts.newOrganisationText)}
      onSubmit={submit}
    >
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.organisationName)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={write.isPending}>
        {t(texts.createOrganisation)}
      </Button>
    </SettingsSection>
  )
}
