import { lineName, lineStatus } from '#features/reports/web/line-words.ts'
import { type Line, measuredOf } from '#features/reports/web/report.ts'
import { reportTexts } from '#features/reports/web/texts.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { sparklineSeries } from '#web/charts/sparkline-series.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { Delta } from '#web/ui/delta.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { wallTexts as texts } from './texts.ts'
import classes from './wall-rows.module.css'

/** At most five lines, to be read from the back of the room. */
export function WallRows({ rows }: { readonly rows: readonly Line[] }) {
  const language = useLanguage()
  const { t } = language
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t(texts.metric)}</th>
          <th scope="col" data-align="end" data-col="last">
            {t(texts.lastValue)}
          </th>
          <th scope="col" data-align="end">
            {t(reportTexts.now)}
          </th>
          <th scope="col" data-align="end">
            {t(reportTexts.change)}
          </th>
          <th scope="col" data-col="recent">
            {t(texts.recent)}
          </th>
          <th scope="col">{t(reportTexts.status)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.series}>
            <th scope="row">
              <span className={classes.name}>{lineName(line, language)}</span>
            </th>
            <td data-align="end" data-col="last">
              {line.previous && formatReading(line.previous, measuredOf(line), language)}
            </td>
            <td data-align="end" className={classes.now}>
              {formatReading(line.now, measuredOf(line), language)}
            </td>
            <td data-align="end">
              {line.now.state === 'measured' && (
                <Delta change={line.change} metric={measuredOf(line)} />
              )}
            </td>
            <td data-col="recent">
              <Sparkline {...sparklineSeries(line)} label={lineName(line, language)} decorative />
            </td>
            <td>
              <StatusMark {...lineStatus(line, language)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
