import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listTeams } from '#features/teams/api.ts'
import { PromotedTopics } from '#features/topics/web/promoted-topics.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useMedia } from '#web/shell/use-media.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { CycleSwitch } from './cycle-switch.tsx'
import { PortfolioLegend } from './portfolio-legend.tsx'
import { PortfolioStack } from './portfolio-stack.tsx'
import { PortfolioTable } from './portfolio-table.tsx'
import { SharedProblems } from './shared-problems.tsx'
import { portfolioTexts as texts } from './texts.ts'
import { usePortfolio } from './use-portfolio.ts'
import { useShownCycle } from './use-shown-cycle.ts'

/** The whole on one page: every team, every pillar, and only what is worth a word. */
export function PortfolioPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { shown, begun, current, choose, error, retry } = useShownCycle(organisation)
  usePlace(t(texts.title))
  if (error) return <ReadProblem error={error} onRetry={retry} />
  if (shown === null) return <PageHeader title={t(texts.title)} />
  return (
    <>
      <PageHeader
        title={t(texts.title)}
        subtitle={t(texts.subtitle)}
        actions={<CycleSwitch cycles={begun} shown={shown} onChoose={choose} />}
      />
      <Grid
        cycle={shown}
        toRunning={shown === current || current === null ? null : () => choose(current)}
      />
    </>
  )
}

type GridProps = { readonly cycle: string; readonly toRunning: (() => unknown) | null }

function Grid({ cycle, toRunning }: GridProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const isPhone = useMedia('(width < 40em)')
  const { rows, error, retry, hasMore, loadMore, isLoadingMore } = usePortfolio(organisation, cycle)
  if (error) return <ReadProblem error={error} onRetry={retry} />
  if (rows?.length === 0) return <NoRows cycle={cycle} toRunning={toRunning} />
  return (
    <>
      <PortfolioLegend />
      {isPhone ? (
        rows && <PortfolioStack cycle={cycle} rows={rows} />
      ) : (
        <PortfolioTable cycle={cycle} rows={rows} />
      )}
      {hasMore && (
        <Button variant="default" mt="md" loading={isLoadingMore} onClick={() => loadMore()}>
          {t(texts.showMore)}
        </Button>
      )}
      <SharedProblems cycle={cycle} />
      <PromotedTopics />
    </>
  )
}

function NoRows({ cycle, toRunning }: GridProps) {
  const t = useText()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const teams = useRead(listTeams, { params, query: { limit: 1 } })
  if (!teams.data) return null
  if (teams.data.items.length > 0) {
    return (
      <EmptyState
        title={t(texts.noReports)}
        action={
          toRunning && (
            <Button variant="default" onClick={() => toRunning()}>
              {t(texts.toRunning)}
            </Button>
          )
        }
      >
        {t(texts.noReportsText, { cycle })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t(texts.noTeams)}
      action={
        worksForAll(entry) && (
          <Button
            renderRoot={(props) => <Link to="/$organisation/teams" params={params} {...props} />}
          >
            {t(texts.toTeams)}
          </Button>
        )
      }
    >
      {t(texts.noTeamsText)}
    </EmptyState>
  )
}
