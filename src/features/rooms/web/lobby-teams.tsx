import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ReadinessMark } from '#features/portfolio/web/readiness-mark.tsx'
import { openWords } from '#features/portfolio/web/readiness-words.ts'
import { type TeamReadiness, useReadiness } from '#features/portfolio/web/use-readiness.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Column } from '#web/ui/table-column.ts'
import { lobbyTexts as texts } from './lobby-texts.ts'
import { hereFrom } from './people-here.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'

type TeamRow = {
  readonly team: NonNullable<AgendaItem['team']>
  readonly absent: boolean
  readonly readiness: TeamReadiness | null
  readonly names: readonly string[]
}

/** In the order of the agenda: how each team’s report stands, and who of the team is here. */
export function LobbyTeams() {
  const { t, format } = useLanguage()
  const { organisation, cycle, room } = useRoomHere()
  const read = useReadiness(organisation, cycle)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const readiness = new Map(
    read.data?.pages.flatMap(({ items }) => items.map((item) => [item.team.slug, item] as const)),
  )
  const rows = room.agenda.flatMap(({ team, absent }): TeamRow[] =>
    team === null
      ? []
      : [
          {
            team,
            absent,
            readiness: readiness.get(team.slug) ?? null,
            names: hereFrom(room, team).map(({ name }) => name),
          },
        ],
  )
  const columns: readonly Column<TeamRow>[] = [
    {
      key: 'team',
      title: t(texts.team),
      isRowHeader: true,
      cell: ({ team }) => team.name,
      text: ({ team }) => team.name,
    },
    {
      key: 'report',
      title: t(texts.report),
      cell: (row) => row.readiness && <ReadinessMark state={row.readiness.state} />,
      text: (row) => row.readiness?.state ?? null,
    },
    {
      key: 'open',
      title: t(texts.open),
      cell: (row) => row.readiness && openWords(t, row.readiness).join(', '),
    },
    {
      key: 'here',
      title: t(texts.here),
      grows: true,
      cell: ({ absent, names }) => (absent ? t(texts.absent) : format.list(names)),
      text: ({ absent, names }) => (absent ? t(texts.absent) : format.list(names)),
    },
  ]
  const ready = rows.filter((row) => row.readiness && row.readiness.state !== 'draft').length
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  return (
    <DataTable
      title={t(texts.readiness)}
      aside={t(texts.readinessOf, { ready, total: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ team }) => team.slug}
      fileName={`review-${cycle}`}
      empty={
        <EmptyState
          title={t(texts.noTeams)}
          action={
            <Link to="/$organisation/reviews/$cycle" params={{ organisation, cycle }}>
              {t(texts.toPlan)}
            </Link>
          }
        >
          {t(texts.noTeamsText)}
        </EmptyState>
      }
    />
  )
}
