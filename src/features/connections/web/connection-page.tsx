import { Button } from '@mantine/core'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useSay } from '#web/ui/say.tsx'
import {
  changeConnection,
  collectNow,
  listCollections,
  listConnections,
  readConnection,
  removeConnection,
} from '../api.ts'
import { Collections } from './collections.tsx'
import { ConnectionSettings } from './connection-settings.tsx'
import { ConnectionState } from './connection-state.tsx'
import { QueryForm } from './query-form.tsx'
import { QueryTable } from './query-table.tsx'
import { connectionTexts as texts } from './texts.ts'

export function ConnectionPage() {
  const t = useText()
  const say = useSay()
  const entry = useOrganisation()
  const { connection: id = '' } = useParams({ strict: false })
  const params = { organisation: entry.slug, connection: id }
  const [adding, setAdding] = useState(false)
  const connection = useRead(readConnection, { params }, { refetchEveryMs: 15_000 })
  const change = useWrite(changeConnection, { refreshes: [readConnection, listConnections] })
  const collect = useWrite(collectNow, {
    refreshes: [readConnection, listCollections],
    onDone: ({ queued }) => say(t(texts.queued, { count: queued })),
  })
  usePlace(connection.data?.name ?? null, [
    { title: t(texts.connections), href: `/${entry.slug}/settings/connections` },
  ])
  if (connection.error) {
    return <ReadProblem error={connection.error} onRetry={() => connection.refetch()} />
  }
  if (!connection.data) return null
  const { name, paused } = connection.data
  const problem = change.error ?? collect.error
  const mayChange = worksForAll(entry)
  return (
    <DrawerBeside
      drawer={
        adding
          ? {
              title: t(texts.addQuery),
              content: <QueryForm connection={connection.data} onDone={() => setAdding(false)} />,
            }
          : null
      }
      onClose={() => setAdding(false)}
    >
      <PageHeader
        title={name}
        subtitle={<ConnectionState connection={connection.data} />}
        actions={
          <>
            {mayChange && (
              <Button
                variant="default"
                onClick={() => change.mutate({ params, body: { paused: !paused } })}
              >
                {t(paused ? texts.resume : texts.pause)}
              </Button>
            )}
            {mayChange && (
              <Button
                variant="default"
                loading={collect.isPending}
                onClick={() => collect.mutate({ params, body: {} })}
              >
                {t(texts.collectNow)}
              </Button>
            )}
            {entry.role !== 'sponsor' && (
              <Button onClick={() => setAdding(true)}>{t(texts.addQuery)}</Button>
            )}
          </>
        }
      />
      {problem && <ReadProblem error={problem} />}
      <QueryTable connection={connection.data} />
      <Collections connectionId={id} />
      {mayChange && <ConnectionSettings key={id} connection={connection.data} />}
      {mayChange && <Removal id={id} />}
    </DrawerBeside>
  )
}

function Removal({ id }: { readonly id: string }) {
  const t = useText()
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const [asking, setAsking] = useState(false)
  const remove = useWrite(removeConnection, {
    refreshes: [listConnections],
    onDone: () => router.history.push(`/${organisation}/settings/connections`),
  })
  return (
    <SettingsSection title={t(texts.removeConnection)} explanation={t(texts.removeConnectionText)}>
      {remove.error && <ReadProblem error={remove.error} />}
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(texts.removeConnection)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t(texts.removeConnection)}
          confirmLabel={t(texts.removeConnection)}
          act="delete"
          isBusy={remove.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={() => remove.mutate({ params: { organisation, connection: id } })}
        >
          {t(texts.removeConnectionText)}
        </ConfirmDialog>
      )}
    </SettingsSection>
  )
}
