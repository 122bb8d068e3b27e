import { Button } from '@mantine/core'
import { useState } from 'react'
import { ImportForm } from '#features/measurements/web/import-form.tsx'
import { isInTeam, leadsTeam, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { ProblemAlert } from '#web/ui/problem-alert.tsx'
import { useSay } from '#web/ui/say.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { readReadiness, readReport, reopenReport } from '../api.ts'
import { gridTexts } from './grid-texts.ts'
import { LineDrawer } from './line-drawer.tsx'
import { lineName } from './line-words.ts'
import { lineKey, type Report } from './report.ts'
import { ReportHeader } from './report-header.tsx'
import { ReportPreparing } from './report-preparing.tsx'
import { ReportReading } from './report-reading.tsx'
import { reportTexts as texts } from './texts.ts'
import { useFirstMode } from './use-first-mode.ts'
import { useOutbox } from './use-outbox.ts'
import { useReportView } from './use-report-view.ts'

/** A report to read or to prepare, beside the line that is open. */
export function TeamReport({ report }: { readonly report: Report }) {
  const language = useLanguage()
  const { t } = language
  const entry = useOrganisation()
  const { view, change, toCycle } = useReportView(report.team.slug)
  const [beside, setBeside] = useState<'line' | 'note' | 'import'>('line')
  const isWriter = entry.role !== 'sponsor' && isInTeam(entry, report.team.slug)
  const mayWrite = report.state === 'draft' && isWriter
  const sending = useOutbox(report.team.slug, report.cycle.key, mayWrite)
  const firstMode = useFirstMode(report, entry, view)
  const mode = mayWrite ? (view.mode ?? firstMode) : 'read'
  const open = report.lines.find((line) => lineKey(line) === view.line) ?? null
  const openLine = (line: string | null, noting = false) => {
    setBeside(noting ? 'note' : 'line')
    void change({ line })
  }
  const drawer =
    beside === 'import' && mode === 'prepare'
      ? {
          title: t(gridTexts.importTitle),
          content: (
            <ImportForm
              team={report.team.slug}
              cycle={report.cycle.key}
              lines={report.lines.map(({ metric, workload }) => ({
                metric: metric.key,
                workload: workload?.slug ?? null,
              }))}
              refreshes={[readReport, readReadiness]}
              onDone={() => setBeside('line')}
            />
          ),
        }
      : open && {
          title: lineName(open, language),
          content: (
            <LineDrawer
              key={lineKey(open)}
              report={report}
              line={open}
              mayWrite={mayWrite}
              isNoting={beside === 'note'}
            />
          ),
        }
  return (
    <DrawerBeside
      drawer={drawer}
      onClose={() => (beside === 'import' ? setBeside('line') : openLine(null))}
    >
      <ReportHeader
        report={report}
        onCycle={toCycle}
        actions={
          mayWrite ? (
            <Segmented
              label={t(texts.mode)}
              labelHidden
              options={[
                { value: 'read', text: t(texts.read) },
                { value: 'prepare', text: t(texts.prepare) },
              ]}
              value={mode}
              onChange={(next) => void change({ mode: next })}
            />
          ) : (
            report.state === 'ready' &&
            leadsTeam(entry, report.team.slug) && <ReopenButton report={report} />
          )
        }
      />
      {report.state !== 'draft' && <KeptValues count={Object.keys(sending.outbox).length} />}
      {mode === 'prepare' ? (
        <ReportPreparing
          key={report.cycle.key}
          report={report}
          sending={sending}
          open={open}
          onNote={(line) => openLine(line, true)}
          onImport={() => setBeside('import')}
        />
      ) : (
        <ReportReading
          report={report}
          mayWrite={mayWrite}
          open={open}
          onOpen={openLine}
          onPrepare={() => void change({ mode: 'prepare' })}
        />
      )}
    </DrawerBeside>
  )
}

/** Somebody marked the report ready while values were on their way. */
function KeptValues({ count }: { readonly count: number }) {
  const { t } = useLanguage()
  if (count === 0) return null
  return <ProblemAlert problem={{ title: t(gridTexts.keptValues, { count }) }} />
}

function ReopenButton({ report }: { readonly report: Report }) {
  const { t } = useLanguage()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const reopen = useWrite(reopenReport, {
    refreshes: [readReport, readReadiness],
    onDone: () => say(t(gridTexts.reopened)),
  })
  const params = { organisation, team: report.team.slug, cycle: report.cycle.key }
  return (
    <>
      {reopen.error && <ReadProblem error={reopen.error} />}
      <Button
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ params })}
      >
        {t(gridTexts.reopen)}
      </Button>
    </>
  )
}
