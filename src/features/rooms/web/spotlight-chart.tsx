import { IconX } from '@tabler/icons-react'
import { readChart } from '#features/measurements/api.ts'
import { chartSeries, hasValues } from '#features/measurements/web/chart-series.ts'
import { linePhrase, lineStatus } from '#features/reports/web/line-words.ts'
import { type Line, measuredOf } from '#features/reports/web/report.ts'
import { useRead } from '#web/api/use-read.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { Spotlight } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { slotTexts as texts } from './slot-texts.ts'
import classes from './spotlight-chart.module.css'
import { useTeamReport } from './use-team-report.ts'

/** The line that the facilitator shows to all, as a full chart. */
export function SpotlightChart({ spotlight }: { readonly spotlight: Spotlight }) {
  const report = useTeamReport(spotlight.team.slug)
  const line = report.data?.lines.find(({ series }) => series === spotlight.series)
  if (report.error) return <ReadProblem error={report.error} onRetry={() => report.refetch()} />
  return line ? <LineChart spotlight={spotlight} line={line} /> : null
}

function LineChart(props: { readonly spotlight: Spotlight; readonly line: Line }) {
  const { spotlight, line } = props
  const language = useLanguage()
  const { t } = language
  const { organisation, isHolder, moments } = useRoomHere()
  const workload = line.workload?.slug
  const chart = useRead(readChart, {
    params: { organisation, team: spotlight.team.slug, metric: line.metric.key },
    query: { workload, cycles: 26 },
  })
  const metric = line.workload ? `${line.metric.name}, ${line.workload.name}` : line.metric.name
  return (
    <section className={classes.spotlight} aria-labelledby="spotlight">
      <header className={classes.head}>
        <h2 id="spotlight">{t(texts.spotlightOf, { metric, team: spotlight.team.name })}</h2>
        <StatusMark {...lineStatus(line, language)} />
        <span className={classes.phrase}>{linePhrase(line, language)}</span>
        {isHolder && (
          <IconButton
            label={t(texts.endSpotlight)}
            keys="."
            onClick={() => moments.spotlight(null)}
          >
            <IconX size={16} stroke={1.5} />
          </IconButton>
        )}
      </header>
      {chart.error && <ReadProblem error={chart.error} onRetry={() => chart.refetch()} />}
      {chart.data &&
        (hasValues(chart.data) ? (
          <XmrChart series={chartSeries(chart.data)} metric={measuredOf(line)} />
        ) : (
          <p>{t(texts.noChart)}</p>
        ))}
    </section>
  )
}
