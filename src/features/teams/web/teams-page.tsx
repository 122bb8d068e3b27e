import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { callApi } from '#api/call.ts'
import type { Output } from '#api/endpoint.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { listTeams } from '../api.ts'
import { membershipRoleName } from './membership-role-name.ts'
import { TeamForm } from './team-form.tsx'
import { teamTexts as texts } from './texts.ts'

type Team = Output<typeof listTeams>['items'][number]

export function TeamsPage() {
  const t = useText()
  const router = useRouter()
  const entry = useOrganisation()
  const organisation = entry.slug
  const [search, setSearch] = useState('')
  const [making, setMaking] = useState(false)
  const teams = useTeams(organisation, search)
  const rows = teams.data?.pages.flatMap((page) => page.items) ?? null
  const open = (slug: string) => router.history.push(`/${organisation}/teams/${slug}`)
  usePlace(t(texts.teams))
  const newTeam = worksForAll(entry) && (
    <Button onClick={() => setMaking(true)}>{t(texts.newTeam)}</Button>
  )
  return (
    <DrawerBeside
      drawer={making ? { title: t(texts.newTeam), content: <TeamForm onDone={open} /> } : null}
      onClose={() => setMaking(false)}
    >
      <PageHeader
        title={t(texts.teams)}
        aside={rows?.length}
        actions={
          <>
            <SearchField label={t(texts.find)} value={search} onChange={setSearch} />
            {newTeam}
          </>
        }
      />
      {teams.error && <ReadProblem error={teams.error} onRetry={() => teams.refetch()} />}
      <DataTable
        title={t(texts.teams)}
        titleHidden
        rows={rows}
        rowKey={(team) => team.slug}
        onOpen={(team) => open(team.slug)}
        fileName="teams"
        empty={
          search === '' ? (
            <EmptyState title={t(texts.noTeams)} action={newTeam}>
              {t(texts.noTeamsText)}
            </EmptyState>
          ) : (
            <EmptyState title={t(texts.noneFit)}>{t(texts.noneFitText)}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            title: t(texts.name),
            isRowHeader: true,
            cell: (team) => team.name,
            text: (team) => team.name,
          },
          {
            key: 'workloads',
            title: t(texts.workloads),
            cell: (team) => workloadNames(team),
            text: (team) => workloadNames(team),
          },
          {
            key: 'people',
            title: t(texts.people),
            grows: true,
            cell: (team) =>
              leads(team)
                .map((person) => person.name)
                .join(', '),
            text: (team) =>
              team.people
                .map((person) => `${person.name} (${membershipRoleName(t, person.role)})`)
                .join(', '),
          },
          {
            key: 'report',
            title: t(texts.report),
            cell: (team) => (
              <Link
                to="/$organisation/teams/$team/reports/$cycle"
                params={{ organisation, team: team.slug, cycle: 'current' }}
                aria-label={t(texts.toReport, { name: team.name })}
              >
                {t(texts.report)}
              </Link>
            ),
          },
        ]}
      />
      {teams.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={teams.isFetchingNextPage}
          onClick={() => teams.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </DrawerBeside>
  )
}

function workloadNames(team: Team): string {
  return team.workloads
    .filter((workload) => workload.archivedAt === null)
    .map((workload) => workload.name)
    .join(', ')
}

/** Those who answer for the team come first. */
function leads(team: Team) {
  return [...team.people].sort((one, other) => rank(one.role) - rank(other.role))
}

function rank(role: Team['people'][number]['role']): number {
  return ['principal-engineer', 'delivery-lead', 'engineer'].indexOf(role)
}

function useTeams(organisation: string, search: string) {
  return useInfiniteQuery({
    queryKey: [listTeams.path, listTeams.method, organisation, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listTeams,
        {
          params: { organisation },
          query: { cursor: pageParam, search: search || undefined, limit: 100 },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  })
}
