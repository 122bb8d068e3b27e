import type { Line, Report } from './line-text.ts'
import { phraseText } from './phrases.ts'

type Cell = string | number | boolean | null

/** A row per line, numbers as they are, for a spreadsheet. */
export function reportCsv(report: Report): string {
  const columns = Object.keys(columnsOf)
  const rows = report.lines.map((line) => Object.values(columnsOf).map((of) => of(line)))
  return [columns, ...rows].map((cells) => `${cells.map(cellText).join(',')}\n`).join('')
}

const columnsOf: Readonly<Record<string, (line: Line) => Cell>> = {
  pillar: ({ metric }) => metric.pillar,
  metric: ({ metric }) => metric.key,
  name: ({ metric }) => metric.name,
  workload: ({ workload }) => workload?.slug ?? null,
  unit: ({ metric }) => metric.unit,
  currency: ({ currency }) => currency,
  state: ({ now }) => now.state,
  now: ({ now }) => (now.state === 'measured' ? now.value : null),
  reason: ({ now }) => (now.state === 'measured' ? null : now.reason),
  origin: ({ origin }) => origin,
  last_report: ({ previous }) => (previous?.state === 'measured' ? previous.value : null),
  change: ({ change }) => change?.absolute ?? null,
  change_percent: ({ change }) => change?.percent ?? null,
  change_points: ({ change }) => change?.points ?? null,
  normal_lower: ({ normalRange }) => normalRange.lower,
  normal_upper: ({ normalRange }) => normalRange.upper,
  maturity: ({ normalRange }) => normalRange.maturity,
  variation: ({ variation }) => variation,
  assurance: ({ assurance }) => assurance,
  target_lower: ({ target }) => target?.lower ?? null,
  target_upper: ({ target }) => target?.upper ?? null,
  target_met: ({ targetMet }) => targetMet,
  phrase: ({ phrase }) => phraseText(phrase.code, phrase.values),
  note: ({ note }) => note?.text ?? null,
}

/** A text that a spreadsheet would run as a formula gets an apostrophe. */
function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
