import { IconAlertCircle, IconCheck, IconCloudUp } from '@tabler/icons-react'
import { formatReading } from '#web/texts/format-reading.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { cellProblem } from './cell-problem.ts'
import { gridTexts as texts } from './grid-texts.ts'
import type { OutboxEntry } from './outbox.ts'
import { type Line, lineKey, measuredOf } from './report.ts'
import type { Sending } from './use-outbox.ts'
import type { ValueGrid } from './use-value-grid.ts'
import classes from './value-grid.module.css'

/** Why what stands in the cell cannot be a value; null while it can. */
export function valueProblem(
  line: Line,
  entry: OutboxEntry | null,
  grid: Pick<ValueGrid, 'read'>,
  language: Language,
): string | null {
  if (entry === null) return null
  if (entry.state.kind === 'refused') return entry.state.message
  if (entry.state.kind === 'waiting') return null
  const cell = grid.read(lineKey(line), entry.text)
  return cell?.kind === 'problem' ? cellProblem(cell.problem, line.metric, language) : null
}

type ValueStateProps = {
  readonly line: Line
  readonly entry: OutboxEntry | null
  readonly problem: string | null
  readonly sending: Sending
}

/** How a cell stands: wrong, under way, saved, or filled from elsewhere. */
export function ValueState({ line, entry, problem, sending }: ValueStateProps) {
  const language = useLanguage()
  const { t } = language
  if (problem !== null) {
    return (
      <span className={classes.problem}>
        <IconAlertCircle size={15} stroke={1.75} aria-hidden="true" />
        {problem}
      </span>
    )
  }
  if (entry?.state.kind === 'waiting') {
    const isLate = sending.error !== null
    return (
      <span className={classes.quiet} data-late={isLate}>
        <IconCloudUp size={15} stroke={1.75} aria-hidden="true" />
        {t(isLate ? texts.waiting : texts.saving)}
      </span>
    )
  }
  if (entry !== null) return null
  if (line.typed !== null) {
    return sending.arrived.has(lineKey(line)) ? (
      <span className={classes.quiet}>
        <IconCheck size={15} stroke={1.75} aria-hidden="true" />
        {t(texts.saved)}
      </span>
    ) : null
  }
  const origin = originText(line, language)
  return origin === '' ? null : <span className={classes.quiet}>{origin}</span>
}

function originText({ now, origin, connection, ...line }: Line, language: Language): string {
  const { t } = language
  if (now.state === 'failed') return t(texts.failed, { reason: now.reason })
  if (origin === null || origin === 'manual') return ''
  const value = formatReading(now, measuredOf(line), language)
  if (origin === 'import') return t(texts.imported, { value })
  if (origin === 'token') return t(texts.pushed, { value })
  return connection
    ? t(texts.collectedFrom, { name: connection.name, value })
    : t(texts.collected, { value })
}
