import { Link } from '@tanstack/react-router'
import { readChart } from '#features/measurements/api.ts'
import { chartSeries, hasValues } from '#features/measurements/web/chart-series.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import classes from './line-drawer.module.css'
import { LineFacts } from './line-facts.tsx'
import { LineNote } from './line-note.tsx'
import { linePhrase, lineStatus } from './line-words.ts'
import { type Line, measuredOf, type Report } from './report.ts'
import { reportTexts as texts } from './texts.ts'

type LineDrawerProps = {
  readonly report: Report
  readonly line: Line
  readonly mayWrite: boolean
  readonly isNoting: boolean
}

/** All there is to say of a line: its chart, note, facts and where its value comes from. */
export function LineDrawer({ report, line, mayWrite, isNoting }: LineDrawerProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const team = report.team.slug
  const workload = line.workload?.slug
  const chart = useRead(readChart, {
    params: { organisation, team, metric: line.metric.key },
    query: { workload, cycles: 26 },
  })
  return (
    <div className={classes.line}>
      <p className={classes.status}>
        <StatusMark {...lineStatus(line, language)} />
        <span>{linePhrase(line, language)}</span>
      </p>
      {chart.error && <ReadProblem error={chart.error} onRetry={() => chart.refetch()} />}
      {chart.data && hasValues(chart.data) && (
        <XmrChart series={chartSeries(chart.data)} metric={measuredOf(line)} />
      )}
      <LineNote report={report} line={line} mayWrite={mayWrite} isNoting={isNoting} />
      <LineFacts line={line} />
      <p>
        <Link
          to="/$organisation/teams/$team/metrics/$metric"
          params={{ organisation, team, metric: line.metric.key }}
          search={workload === undefined ? {} : { workload }}
        >
          {t(texts.toMetric)}
        </Link>
      </p>
    </div>
  )
}
