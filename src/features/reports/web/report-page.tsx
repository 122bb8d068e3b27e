import { useParams } from '@tanstack/react-router'
import { listCycles } from '#features/cycles/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { readReport } from '../api.ts'
import { TeamReport } from './team-report.tsx'
import { reportTexts as texts } from './texts.ts'

/** The report of a team and cycle; "current" in the address is the running cycle. */
export function ReportPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { team = '', cycle = '' } = useParams({ strict: false })
  const isCurrent = cycle === 'current'
  const cycles = useRead(
    listCycles,
    { params: { organisation }, query: { count: 1 } },
    { enabled: isCurrent },
  )
  const key = isCurrent ? cycles.data?.current : cycle
  const report = useRead(
    readReport,
    { params: { organisation, team, cycle: key ?? '' } },
    { enabled: key !== undefined, keepPrevious: true },
  )
  const data = report.data?.team.slug === team ? report.data : undefined
  usePlace(data ? data.cycle.key : null, [
    { title: t(texts.teams), href: `/${organisation}/teams` },
    { title: data?.team.name ?? team, href: `/${organisation}/teams/${team}` },
  ])
  if (cycles.error) return <ReadProblem error={cycles.error} onRetry={() => cycles.refetch()} />
  if (report.error) return <ReadProblem error={report.error} onRetry={() => report.refetch()} />
  if (!data) return null
  return <TeamReport key={data.team.slug} report={data} />
}
