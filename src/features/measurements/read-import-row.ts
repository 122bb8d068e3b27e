import { cycleKey, daySent, instantSent } from '#api/words.ts'
import type { EnteredReading } from '#domain/measurement-input.ts'
import { type DecimalSeparator, decimalText } from '#domain/typed-number.ts'
import type { ImportRow } from './import-columns.ts'
import { spanOfDay } from './local-day.ts'
import type { SentRow } from './prepare-entries.ts'
import type { SentSpan } from './row-span.ts'
import type { TeamName } from './series-store.ts'
import type { RowFault } from './unfit-measurements.ts'

type Fault = Omit<RowFault, 'row'>
export type ImportSettings = {
  readonly team: TeamName
  readonly timeZone: string
  readonly separator: DecimalSeparator
}

const longestReason = 300

export function readImportRow(row: ImportRow, settings: ImportSettings): SentRow | Fault {
  if (row.isTooLong) return { field: 'row', message: 'There are more cells than columns.' }
  const metric = row.cell('metric')
  if (metric === '') return { field: 'metric', message: 'Name the metric by its key.' }
  const span = readSpan(row, settings.timeZone)
  if ('message' in span) return span
  const reading = readReading(row, settings.separator)
  if ('message' in reading) return reading
  const currency = row.cell('currency').toUpperCase()
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
    return { field: 'currency', message: 'A currency code has three letters, such as EUR.' }
  }
  return {
    row: row.line,
    team: settings.team,
    workload: row.cell('workload') || null,
    metric,
    span,
    reading,
    currency: currency || null,
  }
}

function readSpan(row: ImportRow, timeZone: string): SentSpan | Fault {
  const [cycle, at, until] = [row.cell('cycle'), row.cell('at'), row.cell('until')]
  if (cycle !== '') {
    if (at !== '' || until !== '') {
      return { field: 'cycle', message: 'Give either a cycle or at, not both.' }
    }
    if (cycleKey.safeParse(cycle).success) return { cycle }
    return { field: 'cycle', message: `“${cycle.slice(0, 20)}” is not a cycle, such as 2026-07.` }
  }
  if (at === '') return { field: 'at', message: 'Say when: at (and until), or a cycle.' }
  const start = readTime(at, timeZone)
  if (start === null) return notATime('at', at)
  const end = until === '' ? start : readTime(until, timeZone)
  if (end === null) return notATime('until', until)
  if (start.isDay !== end.isDay) {
    return { field: 'until', message: 'Give two dates or two instants.' }
  }
  return { at: start.at, until: end.until }
}

/** An instant starts and ends at once, a day does not. */
function readTime(text: string, timeZone: string) {
  const date = daySent.safeParse(text)
  if (date.success) return { isDay: true, ...spanOfDay(date.data, timeZone) }
  const at = instantSent.safeParse(text.replace(' ', 'T'))
  return at.success ? { isDay: false, at: at.data, until: at.data } : null
}

function notATime(field: 'at' | 'until', text: string): Fault {
  const message = `“${text.slice(0, 40)}” is neither a date (2026-11-10) nor an instant with an offset (2026-11-10T09:00:00Z).`
  return { field, message }
}

function readReading(row: ImportRow, separator: DecimalSeparator): EnteredReading | Fault {
  const isNumber = ['value', 'numerator', 'denominator'] as const
  const reasons = ['missing', 'not_applicable'] as const
  const numbers = isNumber.filter((column) => row.cell(column) !== '')
  const given = reasons.filter((column) => row.cell(column) !== '')
  const [reason] = given
  if (numbers.length === 0 && reason === undefined) {
    const message = 'Give a value, or say in “missing” or “not_applicable” why there is none.'
    return { field: 'value', message }
  }
  if (reason === undefined) return readNumbers(row, numbers, separator)
  if (numbers.length > 0 || given.length > 1) {
    return { field: reason, message: 'Give either a value or one reason why there is none.' }
  }
  const text = row.cell(reason)
  if (text.length > longestReason) {
    return { field: reason, message: `A reason has at most ${longestReason} characters.` }
  }
  return { state: reason === 'missing' ? 'missing' : 'not-applicable', reason: text }
}

function readNumbers(
  row: ImportRow,
  columns: readonly ('value' | 'numerator' | 'denominator')[],
  separator: DecimalSeparator,
): EnteredReading | Fault {
  const numbers: { value?: number; numerator?: number; denominator?: number } = {}
  for (const column of columns) {
    const digits = decimalText(row.cell(column), separator)
    if (digits === null) {
      return { field: column, message: `“${row.cell(column).slice(0, 40)}” is not a number.` }
    }
    numbers[column] = Number(digits)
  }
  return { state: 'measured', ...numbers }
}

/** Files with semicolons or tabs may write decimal commas; one comma in a number shows it. */
export function separatorOf(delimiter: string, rows: readonly ImportRow[]): DecimalSeparator {
  if (delimiter === ',') return '.'
  const hasComma = rows.some((row) =>
    [row.cell('value'), row.cell('numerator'), row.cell('denominator')].some((cell) =>
      cell.includes(','),
    ),
  )
  return hasComma ? ',' : '.'
}
