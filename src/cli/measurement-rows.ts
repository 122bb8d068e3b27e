import type { Input } from '#api/endpoint.ts'
import { pushMeasurements } from '#features/measurements/api.ts'

const Sent = pushMeasurements.body.shape.measurements.element
type Measurement = Input<typeof pushMeasurements>['body']['measurements'][number]

/** Something that ought to be a measurement and where it stands in the input: "line 7". */
export type RowSent = { readonly place: string; readonly sent: unknown }
export type MeasurementRow = { readonly place: string; readonly measurement: Measurement }
export type RowError = { readonly place: string; readonly message: string }
export type MeasurementRows = {
  readonly rows: readonly MeasurementRow[]
  readonly errors: readonly RowError[]
}

/** `team` is that of rows which name none. */
export function checkRows(list: readonly RowSent[], team: string | undefined): MeasurementRows {
  const rows: MeasurementRow[] = []
  const errors: RowError[] = []
  for (const { place, sent } of list) {
    const isObject = typeof sent === 'object' && sent !== null
    const parsed = Sent.safeParse(isObject ? { ...(team ? { team } : {}), ...sent } : sent)
    if (parsed.success) rows.push({ place, measurement: parsed.data })
    else errors.push(...parsed.error.issues.map((issue) => ({ place, message: sayIssue(issue) })))
  }
  return { rows, errors }
}

function sayIssue(issue: { code?: string; path: PropertyKey[]; message: string }): string {
  const field = issue.path.map(String).join('.')
  if (field === '') return 'it is not an object with team, metric and reading.'
  if (issue.message.endsWith('received undefined')) return `${field} is needed.`
  if (issue.code === 'invalid_union') {
    return `${field}: give a value, numerator and denominator, missing or notApplicable.`
  }
  return `${field}: ${issue.message}.`
}
