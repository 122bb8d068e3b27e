import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CalendarSection } from '#features/cycles/web/calendar-section.tsx'
import { SampleSection } from '#features/samples/web/sample-section.tsx'
import { type OrganisationEntry, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeOrganisation, readSession } from '../api.ts'
import { AnotherOrganisation } from './another-organisation.tsx'
import { accessTexts as texts } from './texts.ts'
import { knownTimeZones } from './time-zones.ts'

export function OrganisationPage() {
  const t = useText()
  const entry = useOrganisation()
  const isAdministrator = entry.role === 'administrator'
  usePlace(t(texts.organisation))
  return (
    <>
      <PageHeader title={t(texts.organisation)} subtitle={entry.name} />
      <OrganisationForm key={entry.slug} entry={entry} isAdministrator={isAdministrator} />
      <CalendarSection />
      {isAdministrator && <AnotherOrganisation />}
      {isAdministrator && <SampleSection />}
    </>
  )
}

type OrganisationFormProps = {
  readonly entry: OrganisationEntry
  readonly isAdministrator: boolean
}

function OrganisationForm({ entry, isAdministrator }: OrganisationFormProps) {
  const t = useText()
  const say = useSay()
  const [name, setName] = useState(entry.name)
  const [timeZone, setTimeZone] = useState(entry.timeZone)
  const [currency, setCurrency] = useState(entry.currency)
  const write = useWrite(changeOrganisation, {
    refreshes: [readSession],
    onDone: () => say(t(texts.saved)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({
      params: { organisation: entry.slug },
      body: { name, timeZone, currency: currency.trim().toUpperCase() },
    })
  }
  return (
    <SettingsSection title={t(texts.basics)} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.organisationName)}
        required
        withAsterisk={false}
        readOnly={!isAdministrator}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.timeZone)}
        data={knownTimeZones()}
        disabled={!isAdministrator}
        value={timeZone}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      <TextInput
        label={t(texts.currency)}
        description={t(texts.currencyHint)}
        required
        withAsterisk={false}
        readOnly={!isAdministrator}
        maxLength={3}
        value={currency}
        onChange={(event) => setCurrency(event.currentTarget.value)}
      />
      {isAdministrator && (
        <Button type="submit" variant="default" loading={write.isPending}>
          {t(texts.save)}
        </Button>
      )}
    </SettingsSection>
  )
}
