import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import type { Report } from './report.ts'
import classes from './report-header.module.css'
import { reportTexts as texts } from './texts.ts'

type ReportHeaderProps = {
  readonly report: Report
  readonly onCycle: (cycle: string) => void
  /** The switch between reading and preparing, and what is done with the report. */
  readonly actions?: ReactNode
}

export function ReportHeader({ report, onCycle, actions }: ReportHeaderProps) {
  const language = useLanguage()
  const { t, format } = language
  const { cycle, previousCycle, nextCycle } = report
  const section = t(texts.title)
  const go = (to: string | null) => {
    if (to !== null) onCycle(to)
  }
  useShortcut(previousCycle && '[', {
    title: t(texts.previousReport),
    section,
    run: () => go(previousCycle),
  })
  useShortcut(nextCycle && ']', { title: t(texts.nextReport), section, run: () => go(nextCycle) })
  return (
    <PageHeader
      title={report.team.name}
      aside={cycle.key}
      subtitle={[format.dayRange(cycle.startsOn, cycle.endsOn), ...facts(report, language)].map(
        (fact) => (
          <span key={fact} className={classes.fact}>
            {fact}
          </span>
        ),
      )}
      actions={
        <>
          <span className={classes.paging}>
            <IconButton
              label={t(texts.previousReport)}
              keys="["
              disabled={previousCycle === null}
              onClick={() => go(previousCycle)}
            >
              <IconChevronLeft size={18} stroke={1.5} />
            </IconButton>
            <IconButton
              label={t(texts.nextReport)}
              keys="]"
              disabled={nextCycle === null}
              onClick={() => go(nextCycle)}
            >
              <IconChevronRight size={18} stroke={1.5} />
            </IconButton>
            <IconButton label={t(texts.print)} onClick={() => window.print()}>
              <IconPrinter size={18} stroke={1.5} />
            </IconButton>
          </span>
          {actions}
        </>
      }
    />
  )
}

function facts(report: Report, { t, format }: Language): string[] {
  const { automaticShare: share } = report
  return [
    stateText(report, { t, format }),
    // A team that types is told nothing about what it does not do.
    ...(share === null || share === 0
      ? []
      : [
          t(texts.automatic, {
            share: format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
          }),
        ]),
    t(texts.template, { number: report.templateVersion }),
  ]
}

function stateText(report: Report, { t, format }: Pick<Language, 't' | 'format'>): string {
  if (report.state === 'presented') return t(texts.presented)
  if (report.readyAt !== null) {
    return t(texts.ready, { at: format.dateTime(report.readyAt), name: report.readyBy ?? '' })
  }
  if (report.editedAt === null) return t(texts.draft)
  const ago = format.relative(report.editedAt, new Date().toISOString())
  return t(texts.draftEdited, { ago, name: report.editedBy ?? '' })
}
