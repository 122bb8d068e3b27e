import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { listAuditEntries } from '../api.ts'
import type { AuditEntry } from './audit-entry.ts'
import { AuditEntryView } from './audit-entry-view.tsx'
import { auditTexts as texts } from './texts.ts'

export function AuditPage() {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<AuditEntry | null>(null)
  const entries = useAuditEntries(organisation, search)
  usePlace(t(texts.audit))
  return (
    <DrawerBeside
      drawer={
        open && {
          title: `${open.action} · ${open.subject.name}`,
          content: <AuditEntryView entry={open} />,
        }
      }
      onClose={() => setOpen(null)}
    >
      <PageHeader
        title={t(texts.audit)}
        subtitle={t(texts.subtitle)}
        actions={<SearchField label={t(texts.find)} value={search} onChange={setSearch} />}
      />
      {entries.error && <ReadProblem error={entries.error} onRetry={() => entries.refetch()} />}
      <DataTable
        title={t(texts.audit)}
        titleHidden
        rows={entries.data?.pages.flatMap((page) => page.items) ?? null}
        rowKey={(entry) => entry.id}
        onOpen={setOpen}
        currentKey={open?.id ?? null}
        fileName="audit"
        empty={<EmptyState title={t(texts.none)}>{t(texts.noneText)}</EmptyState>}
        columns={[
          {
            key: 'at',
            title: t(texts.at),
            cell: (entry) => format.dateTime(entry.at),
            text: (entry) => entry.at,
          },
          {
            key: 'actor',
            title: t(texts.actor),
            cell: (entry) =>
              entry.actor.kind === 'person'
                ? entry.actor.name
                : `${entry.actor.name} (${t(texts[entry.actor.kind])})`,
            text: (entry) => entry.actor.name,
          },
          {
            key: 'action',
            title: t(texts.action),
            cell: (entry) => <code>{entry.action}</code>,
            text: (entry) => entry.action,
          },
          {
            key: 'subject',
            title: t(texts.subject),
            isRowHeader: true,
            grows: true,
            cell: (entry) => entry.subject.name,
            text: (entry) => entry.subject.name,
          },
        ]}
      />
      {entries.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={entries.isFetchingNextPage}
          onClick={() => entries.fetchNextPage()}
        >
          {t(texts.older)}
        </Button>
      )}
    </DrawerBeside>
  )
}

function useAuditEntries(organisation: string, search: string) {
  return useInfiniteQuery({
    queryKey: [listAuditEntries.path, listAuditEntries.method, organisation, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listAuditEntries,
        { params: { organisation }, query: { cursor: pageParam, search: search || undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  })
}
