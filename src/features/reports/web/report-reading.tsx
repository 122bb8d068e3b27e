import { Link } from '@tanstack/react-router'
import { TeamActions } from '#features/actions/web/team-actions.tsx'
import { ReportWins } from '#features/wins/web/report-wins.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { formatQuantity } from '#web/texts/format-quantity.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { lineName } from './line-words.ts'
import { type Line, lineKey, measuredOf, type Report } from './report.ts'
import { ReportNote } from './report-note.tsx'
import classes from './report-reading.module.css'
import { ReportTable } from './report-table.tsx'
import { TalkingPoints } from './talking-points.tsx'
import { reportTexts as texts } from './texts.ts'

type ReportReadingProps = {
  readonly report: Report
  readonly mayWrite: boolean
  readonly open: Line | null
  readonly onOpen: (line: string, noting?: boolean) => void
  readonly onPrepare: () => void
}

/** What to talk about, wins and note first; then every line, the changed ones above the steady ones. */
export function ReportReading(props: ReportReadingProps) {
  const { report, mayWrite, open, onOpen, onPrepare } = props
  const { t } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const proposed = useProposedWins(report)
  if (report.lines.length === 0) {
    return (
      <EmptyState
        title={t(texts.noLines)}
        action={
          <Link to="/$organisation/template" params={{ organisation }}>
            {t(texts.toTemplate)}
          </Link>
        }
      >
        {t(texts.noLinesText)}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={classes.words}>
        <TalkingPoints
          report={report}
          onOpen={(line) => onOpen(lineKey(line))}
          onPrepare={mayWrite ? onPrepare : null}
        />
        <div className={classes.beside}>
          <ReportWins
            team={report.team.slug}
            cycle={report.cycle.key}
            wins={report.wins}
            proposed={proposed}
            mayWrite={mayWrite}
          />
          <ReportNote key={report.cycle.key} report={report} mayWrite={mayWrite} />
        </div>
      </div>
      {report.nextCycle === null && (
        <TeamActions team={report.team.slug} report={report.cycle.key} />
      )}
      <ReportTable key={report.team.slug} report={report} open={open} onOpen={onOpen} />
    </>
  )
}

function useProposedWins(report: Report) {
  const language = useLanguage()
  return report.proposedWins.flatMap(({ series, usually }) => {
    const line = report.lines.find((candidate) => candidate.series === series)
    if (!line) return []
    const measured = measuredOf(line)
    return [
      {
        metric: line.metric.key,
        name: lineName(line, language),
        now: formatReading(line.now, measured, language),
        usually: usually === null ? null : formatQuantity(usually, measured, language),
      },
    ]
  })
}
