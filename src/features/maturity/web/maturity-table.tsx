import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import type { Output } from '#api/endpoint.ts'
import { maturityStages } from '#domain/maturity.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { listMaturity } from '../api.ts'
import classes from './maturity-table.module.css'
import { StageField } from './stage-field.tsx'
import { maturityTexts as texts } from './texts.ts'

export type TeamMaturity = Output<typeof listMaturity>['items'][number]

const meanings = {
  manual: texts.manualMeans,
  scripted: texts.scriptedMeans,
  automatic: texts.automaticMeans,
  alerting: texts.alertingMeans,
} as const

/** Teams × pillars by name; each team says its own. */
export function MaturityTable() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const teams = useMaturity(organisation)
  const rows = teams.data?.pages.flatMap(({ items }) => items) ?? null
  const pillars = rows?.[0]?.pillars.map(({ pillar }) => pillar) ?? []
  if (teams.error) return <ReadProblem error={teams.error} onRetry={() => teams.refetch()} />
  return (
    <>
      <DataTable
        title={t(texts.title)}
        rows={rows}
        rowKey={({ team }) => team.slug}
        fileName="maturity"
        empty={<EmptyState title={t(texts.noTeams)}>{t(texts.noTeamsText)}</EmptyState>}
        columns={[
          {
            key: 'team',
            title: t(texts.team),
            isRowHeader: true,
            cell: ({ team }) => team.name,
            text: ({ team }) => team.name,
          },
          ...pillars.map((pillar) => ({
            key: pillar,
            title: pillarName(t, pillar),
            width: '8.5rem',
            cell: ({ team, pillars: said }: TeamMaturity) => (
              <StageField
                team={team}
                pillar={pillar}
                stage={said.find((one) => one.pillar === pillar)?.stage ?? null}
              />
            ),
            text: ({ pillars: said }: TeamMaturity) =>
              said.find((one) => one.pillar === pillar)?.stage ?? '',
          })),
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
      <p className={classes.words}>{t(texts.lead)}</p>
      <dl className={classes.legend}>
        {maturityStages.map((stage) => (
          <div key={stage}>
            <dt>{t(texts[stage])}</dt>
            <dd>{t(meanings[stage])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function useMaturity(organisation: string) {
  return useInfiniteQuery({
    queryKey: [listMaturity.path, listMaturity.method, organisation],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listMaturity,
        { params: { organisation }, query: { cursor: pageParam, limit: 100 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
