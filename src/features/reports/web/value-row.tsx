import { IconMessage, IconMessagePlus, IconSitemap } from '@tabler/icons-react'
import { unitText } from '#domain/reading-text.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import table from '#web/ui/data-table.module.css'
import { IconButton } from '#web/ui/icon-button.tsx'
import { gridTexts as texts } from './grid-texts.ts'
import { lineName } from './line-words.ts'
import { type Line, lineKey, measuredOf } from './report.ts'
import type { Sending } from './use-outbox.ts'
import type { ValueGrid } from './use-value-grid.ts'
import { ValueCell } from './value-cell.tsx'
import classes from './value-grid.module.css'
import { ValueState, valueProblem } from './value-state.tsx'

type ValueRowProps = {
  readonly line: Line
  readonly grid: ValueGrid
  readonly sending: Sending
  readonly openKey: string | null
  readonly mayBeSplit: (line: Line) => boolean
  readonly onSplit: (metric: string) => void
  readonly onNote: (line: string) => void
  readonly onPaste: (key: string, values: readonly string[]) => void
  readonly onUndo: () => void
}

export function ValueRow(props: ValueRowProps) {
  const { line, grid, sending } = props
  const language = useLanguage()
  const { t, format } = language
  const { metric, workload, previous, note } = line
  const key = lineKey(line)
  const name = lineName(line, language)
  const entry = sending.outbox[key] ?? null
  const problem = valueProblem(line, entry, grid, language)
  const stateId = `state-${key}`
  const unit = cellUnit(line, language)
  const last = previous && formatReading(previous, measuredOf(line), language)
  return (
    <tr
      className={`${table.row} ${classes.row}`}
      aria-current={key === props.openKey ? 'true' : undefined}
    >
      <th scope="row" data-header data-col="metric">
        <span className={classes.metric}>
          {workload === null ? (
            metric.name
          ) : (
            <span className={classes.indent}>{workload.name}</span>
          )}
          {props.mayBeSplit(line) && (
            <span className={classes.split}>
              <IconButton
                label={t(texts.byWorkload, { metric: metric.name })}
                keys="alt+ArrowRight"
                tabIndex={-1}
                onClick={() => props.onSplit(metric.key)}
              >
                <IconSitemap size={14} stroke={1.5} />
              </IconButton>
            </span>
          )}
        </span>
        {last && <span className={classes.lastUnder}>{t(texts.lastWas, { value: last })}</span>}
      </th>
      <td data-align="end" data-col="last" className={classes.last}>
        {last}
      </td>
      <td data-col="value" className={classes.cell}>
        <span className={classes.field}>
          <ValueCell
            cellKey={key}
            label={t(texts.valueOf, { metric: name })}
            stateId={stateId}
            text={grid.textOf(key)}
            placeholder={
              line.origin !== null && line.origin !== 'manual' && line.now.state === 'measured'
                ? format.number(line.now.value, { maximumSignificantDigits: 6 })
                : ''
            }
            isWrong={problem !== null}
            grid={grid}
            onPaste={(values) => props.onPaste(key, values)}
            onUndo={props.onUndo}
          />
          {unit !== '' && <span className={classes.unit}>{unit}</span>}
        </span>
      </td>
      <td data-col="state" id={stateId}>
        <ValueState line={line} entry={entry} problem={problem} sending={sending} />
      </td>
      <td data-col="note">
        {line.recent.length > 0 && (
          <IconButton
            label={t(texts.note, { metric: name })}
            keys="alt+Enter"
            tabIndex={-1}
            onClick={() => props.onNote(key)}
          >
            {note ? (
              <IconMessage size={16} stroke={1.75} className={classes.noted} />
            ) : (
              <IconMessagePlus size={16} stroke={1.5} />
            )}
          </IconButton>
        )}
      </td>
    </tr>
  )
}

/** "ms", "€/mo": what one does not have to type. */
function cellUnit(line: Line, { format }: Language): string {
  const unit = unitText(measuredOf(line))
  if (line.metric.kind !== 'money' && !/^currency\b/.test(line.metric.unit)) return unit
  const currency = line.currency ?? format.settings.currency
  const sign = new Intl.NumberFormat(format.settings.locale, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')
  return `${sign?.value ?? currency}${unit}`
}
