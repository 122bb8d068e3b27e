import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { readSession } from '#features/access/api.ts'
import { useOrganisation, useSession } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { loadSample, removeSample } from '../api.ts'
import { sampleTexts as texts } from './texts.ts'

/** Loads the sample organisation, or removes it from within. */
export function SampleSection() {
  const entry = useOrganisation()
  const session = useSession()
  if (entry.sample) return <Removal slug={entry.slug} />
  if (session.data?.organisations.some((candidate) => candidate.sample)) return null
  return <Loading />
}

function Loading() {
  const t = useText()
  const router = useRouter()
  const load = useWrite(loadSample, {
    refreshes: [readSession],
    onDone: ({ organisation }) => router.history.push(`/${organisation}`),
  })
  return (
    <SettingsSection title={t(texts.sample)} explanation={t(texts.loadText)}>
      {load.error && <ReadProblem error={load.error} />}
      <Button variant="default" loading={load.isPending} onClick={() => load.mutate({})}>
        {t(load.isPending ? texts.loading : texts.load)}
      </Button>
    </SettingsSection>
  )
}

function Removal({ slug }: { readonly slug: string }) {
  const t = useText()
  const router = useRouter()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useWrite(removeSample, {
    onDone: async () => {
      router.history.push('/')
      queries.clear()
    },
  })
  return (
    <SettingsSection title={t(texts.sample)} explanation={t(texts.removeText)}>
      {remove.error && <ReadProblem error={remove.error} />}
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(texts.remove)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t(texts.removeTitle)}
          confirmLabel={t(texts.remove)}
          act="delete"
          isBusy={remove.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={() => remove.mutate({ params: { organisation: slug } })}
        >
          {t(texts.removeText)}
        </ConfirmDialog>
      )}
    </SettingsSection>
  )
}
