import { lineName, lineStatus } from '#features/reports/web/line-words.ts'
import { measuredOf } from '#features/reports/web/report.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { sparklineSeries } from '#web/charts/sparkline-series.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { nextItem } from './agenda-view.ts'
import { PanelSection } from './panel-section.tsx'
import phone from './phone.module.css'
import { phoneTexts as texts } from './phone-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { slotLines } from './slot-lines.ts'
import { usePrefetchedReport, useTeamReport } from './use-team-report.ts'

/** The lines that are talked about, in short. */
export function PhoneLines({ team }: { readonly team: string }) {
  const language = useLanguage()
  const { t } = language
  const { room } = useRoomHere()
  const report = useTeamReport(team)
  usePrefetchedReport(nextItem(room)?.team?.slug ?? null)
  if (!report.data) return null
  const { told, counts } = slotLines(report.data)
  const points = new Set(report.data.talkingPoints.map(({ series }) => series))
  // A hand holds less than the room's page: an unusual step within the range is steady here.
  const shown = told.filter(({ series, variation }) => points.has(series) || variation !== 'steady')
  const steady = counts.steady + told.length - shown.length
  return (
    <PanelSection title={t(texts.changed)}>
      {shown.length === 0 && <p>{t(texts.calm)}</p>}
      <ul className={phone.lines}>
        {shown.map((line) => {
          const isLit = room.spotlight?.series === line.series
          return (
            <li key={line.series} data-lit={isLit} aria-current={isLit ? 'true' : undefined}>
              <span className={phone.name}>{lineName(line, language)}</span>
              <Sparkline {...sparklineSeries(line)} label={lineName(line, language)} decorative />
              <span className={phone.value}>
                {formatReading(line.now, measuredOf(line), language)}
              </span>
              <StatusMark {...lineStatus(line, language)} />
            </li>
          )
        })}
      </ul>
      {steady > 0 && <p className={phone.next}>{t(texts.steady, { count: steady })}</p>}
    </PanelSection>
  )
}
