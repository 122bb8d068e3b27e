import { IconTrash } from '@tabler/icons-react'
import { isInTeam, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { addQuery, readConnection, removeQuery } from '../api.ts'
import classes from './connection.module.css'
import type { Connection } from './connection.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { connectionTexts as texts } from './texts.ts'

type Query = Connection['queries'][number]

export function QueryTable({ connection }: { readonly connection: Connection }) {
  const t = useText()
  const format = useFormat()
  const offerUndo = useOfferUndo()
  const entry = useOrganisation()
  const params = { organisation: entry.slug, connection: connection.id }
  const remove = useWrite(removeQuery, { refreshes: [readConnection] })
  const add = useWrite(addQuery, { refreshes: [readConnection] })
  const problem = remove.error ?? add.error
  const end = async ({ id, team, workload, metric, query }: Query) => {
    await remove.mutateAsync({ params: { ...params, query: id } })
    const undo = () => add.mutate({ params, body: { team, workload, metric, query } })
    offerUndo({ text: t(texts.removed, { name: metric }), undo })
  }
  return (
    <>
      {problem && <ReadProblem error={problem} />}
      <DataTable
        title={t(texts.queries)}
        aside={connection.queries.length}
        rows={connection.queries}
        rowKey={(query) => query.id}
        fileName="queries"
        empty={<EmptyState title={t(texts.noQueries)}>{t(texts.noQueriesText)}</EmptyState>}
        columns={[
          {
            key: 'metric',
            title: t(texts.metric),
            isRowHeader: true,
            cell: (query) => query.metric,
            text: (query) => query.metric,
          },
          {
            key: 'team',
            title: t(texts.team),
            cell: (query) => [query.team, query.workload].filter(Boolean).join(' · '),
            text: (query) => query.team,
          },
          {
            key: 'query',
            title: t(texts.request),
            grows: true,
            cell: (query) => <code>{String(query.query.expression ?? '')}</code>,
            text: (query) => JSON.stringify(query.query),
          },
          {
            key: 'last',
            title: t(texts.outcome),
            cell: (query) =>
              query.last ? (
                <OutcomeMark outcome={query.last.outcome} />
              ) : (
                <span className={classes.quiet}>{t(texts.never)}</span>
              ),
            text: (query) => query.last?.outcome ?? '',
          },
          {
            key: 'when',
            title: t(texts.lastCollected),
            cell: (query) => (query.last ? format.dateTime(query.last.startedAt) : ''),
            text: (query) => query.last?.startedAt ?? '',
          },
          {
            key: 'actions',
            title: t(texts.actions),
            heading: '',
            align: 'end',
            cell: (query) =>
              isInTeam(entry, query.team) && (
                <IconButton
                  label={t(texts.remove, { name: query.metric })}
                  onClick={() => end(query)}
                >
                  <IconTrash size={16} stroke={1.5} />
                </IconButton>
              ),
          },
        ]}
      />
    </>
  )
}
