import { useState } from 'react'
import { isInTeam, useOrganisation } from '#web/api/use-session.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { LineDrawer } from './line-drawer.tsx'
import { lineName } from './line-words.ts'
import { lineKey, type Report } from './report.ts'
import { ReportHeader } from './report-header.tsx'
import { ReportReading } from './report-reading.tsx'
import { useReportView } from './use-report-view.ts'

/** A report as it is read, beside the line that is open. */
export function TeamReport({ report }: { readonly report: Report }) {
  const language = useLanguage()
  const entry = useOrganisation()
  const { view, change, toCycle } = useReportView(report.team.slug)
  const [isNoting, setNoting] = useState(false)
  const mayWrite = report.state === 'draft' && isInTeam(entry, report.team.slug)
  const open = report.lines.find((line) => lineKey(line) === view.line) ?? null
  const openLine = (line: string | null, noting = false) => {
    setNoting(noting)
    void change({ line })
  }
  return (
    <DrawerBeside
      drawer={
        open && {
          title: lineName(open, language),
          content: (
            <LineDrawer
              key={lineKey(open)}
              report={report}
              line={open}
              mayWrite={mayWrite}
              isNoting={isNoting}
            />
          ),
        }
      }
      onClose={() => openLine(null)}
    >
      <ReportHeader report={report} onCycle={toCycle} />
      <ReportReading report={report} mayWrite={mayWrite} open={open} onOpen={openLine} />
    </DrawerBeside>
  )
}
