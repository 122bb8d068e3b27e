import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { listConnections } from '../api.ts'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionState } from './connection-state.tsx'
import { connectionTexts as texts } from './texts.ts'

export function ConnectionsPage() {
  const t = useText()
  const format = useFormat()
  const router = useRouter()
  const entry = useOrganisation()
  const organisation = entry.slug
  const [making, setMaking] = useState(false)
  const connections = useRead(listConnections, {
    params: { organisation },
    query: { limit: 200 },
  })
  const open = (id: string) => router.history.push(`/${organisation}/settings/connections/${id}`)
  usePlace(t(texts.connections))
  const connect = worksForAll(entry) && (
    <Button onClick={() => setMaking(true)}>{t(texts.connect)}</Button>
  )
  return (
    <DrawerBeside
      drawer={
        making ? { title: t(texts.connect), content: <ConnectionForm onDone={open} /> } : null
      }
      onClose={() => setMaking(false)}
    >
      <PageHeader title={t(texts.connections)} subtitle={t(texts.subtitle)} actions={connect} />
      {connections.error && (
        <ReadProblem error={connections.error} onRetry={() => connections.refetch()} />
      )}
      <DataTable
        title={t(texts.connections)}
        titleHidden
        rows={connections.data?.items ?? null}
        rowKey={(connection) => connection.id}
        onOpen={(connection) => open(connection.id)}
        fileName="connections"
        empty={
          <EmptyState title={t(texts.noConnections)} action={connect}>
            {t(texts.noConnectionsText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            title: t(texts.name),
            isRowHeader: true,
            grows: true,
            cell: (connection) => connection.name,
            text: (connection) => connection.name,
          },
          {
            key: 'kind',
            title: t(texts.kind),
            cell: (connection) => connection.connector,
            text: (connection) => connection.connector,
          },
          {
            key: 'queries',
            title: t(texts.queries),
            align: 'end',
            cell: (connection) => connection.queryCount,
            text: (connection) => connection.queryCount,
          },
          {
            key: 'status',
            title: t(texts.status),
            cell: (connection) => <ConnectionState connection={connection} />,
            text: (connection) => (connection.paused ? 'paused' : connection.failingQueries),
          },
          {
            key: 'last',
            title: t(texts.lastCollected),
            cell: (connection) =>
              connection.lastCollectedAt
                ? format.dateTime(connection.lastCollectedAt)
                : t(texts.never),
            text: (connection) => connection.lastCollectedAt ?? '',
          },
        ]}
      />
    </DrawerBeside>
  )
}
