import { Link } from '@tanstack/react-router'
import { talkingPointRules } from '#domain/talking-points.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { sparklineSeries } from '#web/charts/sparkline-series.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { phraseText } from '#web/texts/phrase-text.ts'
import { type Status, StatusMark } from '#web/ui/status-mark.tsx'
import type { Report } from './home-report.ts'
import classes from './home-talking-points.module.css'
import { homeTexts as texts } from './home-texts.ts'

type Point = Report['talkingPoints'][number]
type Line = Report['lines'][number]

/** The lines that the review should speak about, under the reason that brought them here. */
export function HomeTalkingPoints({ report }: { readonly report: Report }) {
  const language = useLanguage()
  const { t } = language
  const lines = new Map(report.lines.map((line) => [line.series, line]))
  if (report.talkingPoints.length === 0) {
    const hasValues = report.lines.some(({ now }) => now.state === 'measured')
    return hasValues && <p className={classes.calm}>{t(texts.nothingToTalk)}</p>
  }
  return (
    <>
      <h3 className={classes.title}>{t(texts.talkAbout)}</h3>
      <ul className={classes.reasons}>
        {[...Map.groupBy(report.talkingPoints, ({ rule }) => rule)].map(([rule, points]) => (
          <li key={rule} className={classes.reason}>
            <p className={classes.why}>{phraseText({ code: whyOf(rule), values: {} }, language)}</p>
            <ul className={classes.points}>
              {points.map(({ series }) => {
                const line = lines.get(series)
                return line && <PointLine key={series} report={report} rule={rule} line={line} />
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

type PointLineProps = {
  readonly report: Report
  readonly rule: Point['rule']
  readonly line: Line
}

function PointLine({ report, rule, line }: PointLineProps) {
  const language = useLanguage()
  const { metric, workload } = line
  const name =
    workload === null
      ? metric.name
      : language.t(texts.lineOfWorkload, { metric: metric.name, workload: workload.name })
  const measured = { ...metric, currency: line.currency }
  return (
    <li className={classes.point}>
      <Link
        className={classes.name}
        from="/$organisation"
        to="/$organisation/teams/$team/reports/$cycle"
        params={{ team: report.team.slug, cycle: report.cycle.key }}
        search={{ line: metric.key, ...(workload === null ? {} : { workload: workload.slug }) }}
      >
        {name}
      </Link>
      <span className={classes.now}>
        {line.now.state === 'measured' && formatReading(line.now, measured, language)}
      </span>
      <span className={classes.recent}>
        <Sparkline {...sparklineSeries(line)} label={name} decorative />
      </span>
      <span className={classes.phrase}>
        <StatusMark status={statusOf(rule, line)} text={phraseText(line.phrase, language)} />
      </span>
    </li>
  )
}

function whyOf(rule: Point['rule']) {
  const found = talkingPointRules.find((entry) => entry.rule === rule)
  if (!found) throw new Error(`No talking point rule is called ${rule}`)
  return found.why
}

function statusOf(rule: Point['rule'], line: Line): Status {
  if (line.now.state === 'failed') return 'failed'
  return rule === 'target-newly-missed' ? 'warning' : line.variation
}
