import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { ReadinessMark } from '#features/portfolio/web/readiness-mark.tsx'
import { valueCount } from '#features/portfolio/web/readiness-words.ts'
import { type TeamReadiness, useReadiness } from '#features/portfolio/web/use-readiness.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Column } from '#web/ui/table-column.ts'
import classes from './home-board.module.css'
import { homeTexts as texts } from './home-texts.ts'
import { ReadProblem } from './read-problem.tsx'

/** How far every team's report is, teams by name. */
export function HomeBoard({ cycle }: { readonly cycle: string }) {
  const language = useLanguage()
  const { t } = language
  const router = useRouter()
  const entry = useOrganisation()
  const organisation = entry.slug
  const readiness = useReadiness(organisation, cycle)
  const rows = readiness.data?.pages.flatMap(({ items }) => items) ?? null
  if (readiness.error) {
    return <ReadProblem error={readiness.error} onRetry={() => readiness.refetch()} />
  }
  // The first steps say already what to do.
  if (rows?.length === 0 && worksForAll(entry)) return null
  const ready = rows?.filter(({ state }) => state !== 'draft').length
  return (
    <section>
      <DataTable
        title={t(texts.board)}
        aside={
          rows !== null && rows.length > 0 && !readiness.hasNextPage && ready !== undefined
            ? t(texts.boardReady, { ready, total: rows.length })
            : undefined
        }
        rows={rows}
        rowKey={({ team }) => team.slug}
        onOpen={({ team }) =>
          router.navigate({
            to: '/$organisation/teams/$team/reports/$cycle',
            params: { organisation, team: team.slug, cycle },
          })
        }
        fileName={`reports-${cycle}`}
        empty={<EmptyState title={t(texts.noTeams)}>{t(texts.noTeamsText)}</EmptyState>}
        columns={boardColumns(language)}
      />
      {readiness.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={readiness.isFetchingNextPage}
          onClick={() => readiness.fetchNextPage()}
        >
          {t(texts.showMore)}
        </Button>
      )}
    </section>
  )
}

function boardColumns({ t, format }: Language): readonly Column<TeamReadiness>[] {
  const now = new Date().toISOString()
  return [
    {
      key: 'team',
      title: t(texts.team),
      isRowHeader: true,
      width: '12rem',
      cell: ({ team }) => <span className={classes.team}>{team.name}</span>,
      text: ({ team }) => team.name,
    },
    {
      key: 'report',
      title: t(texts.report),
      width: '8rem',
      cell: ({ state }) => <ReadinessMark state={state} />,
      text: ({ state }) => state,
    },
    {
      key: 'there',
      title: t(texts.there),
      align: 'end',
      width: '6rem',
      cell: (row) => t(texts.thereOf, { filled: row.filled, total: valueCount(row) }),
      text: ({ filled }) => filled,
    },
    {
      key: 'missing',
      title: t(texts.missing),
      align: 'end',
      width: '5rem',
      cell: ({ missing }) => <Count count={missing} />,
      text: ({ missing }) => missing,
    },
    {
      key: 'failed',
      title: t(texts.failed),
      align: 'end',
      width: '5rem',
      cell: ({ failed }) => <Count count={failed} />,
      text: ({ failed }) => failed,
    },
    {
      key: 'edited',
      title: t(texts.edited),
      grows: true,
      cell: ({ editedAt }) => (
        <span className={classes.quiet}>
          {editedAt === null ? t(texts.notEdited) : format.relative(editedAt, now)}
        </span>
      ),
      text: ({ editedAt }) => editedAt ?? '',
    },
  ]
}

/** A nought is quiet, so that the eye finds the others. */
function Count({ count }: { readonly count: number }) {
  return count === 0 ? <span className={classes.quiet}>0</span> : <strong>{count}</strong>
}
