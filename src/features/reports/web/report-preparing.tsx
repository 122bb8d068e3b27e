import { useEffect, useEffectEvent, useState } from 'react'
import { readTeam } from '#features/teams/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { gridLines } from './grid-lines.ts'
import { PrepareBar } from './prepare-bar.tsx'
import { type Line, lineKey, type Report } from './report.ts'
import type { Sending } from './use-outbox.ts'
import { useValueGrid } from './use-value-grid.ts'
import { ValueGrid } from './value-grid.tsx'

type ReportPreparingProps = {
  readonly report: Report
  readonly sending: Sending
  readonly open: Line | null
  readonly onNote: (line: string) => void
  readonly onImport: () => void
}

/** The grid in which a report is typed, and how far it is. */
export function ReportPreparing(props: ReportPreparingProps) {
  const { report, sending, open, onNote, onImport } = props
  const { slug: organisation } = useOrganisation()
  const [split, setSplit] = useState<ReadonlySet<string>>(new Set())
  const team = useRead(readTeam, { params: { organisation, team: report.team.slug } })
  const workloads = (team.data?.workloads ?? []).filter(({ archivedAt }) => archivedAt === null)
  const lines = gridLines(report.lines, workloads, split, Object.keys(sending.outbox))
  const grid = useValueGrid(lines, sending)
  const resume = useEffectEvent(() => grid.resume())
  const hasWorkloads = team.data !== undefined
  useEffect(() => {
    if (hasWorkloads) resume()
  }, [hasWorkloads])
  return (
    <>
      <ValueGrid
        lines={lines}
        grid={grid}
        sending={sending}
        openKey={open && lineKey(open)}
        mayBeSplit={({ metric, workload }) =>
          workload === null &&
          workloads.length > 0 &&
          !lines.some((line) => line.metric.key === metric.key && line.workload !== null)
        }
        onSplit={(metric) => setSplit(new Set([...split, metric]))}
        onNote={onNote}
      />
      <PrepareBar report={report} lines={lines} sending={sending} onImport={onImport} />
    </>
  )
}
