import { createHash } from 'node:crypto'
import { ApiProblem } from '#api/call.ts'
import { pushMeasurements } from '#features/measurements/api.ts'
import type { MeasurementRow, RowError } from './measurement-rows.ts'
import { type RetryOptions, retryCall } from './retry-call.ts'
import { failureOf, type ServerConnection } from './server-connection.ts'

export type Push = {
  readonly organisation: string
  readonly rows: readonly MeasurementRow[]
  /** Null: made from what is sent, so that the same push again changes nothing. */
  readonly idempotencyKey: string | null
  readonly retry: RetryOptions
}

export type Pushed = {
  readonly stored: number
  readonly unchanged: number
  /** Null when all batches were taken. */
  readonly stopped: { readonly failure: unknown; readonly errors: readonly RowError[] } | null
}

const batchSize = 1000

/** Sends batch after batch until one is refused; each is stored whole or not at all. */
export async function sendBatches(server: ServerConnection, push: Push): Promise<Pushed> {
  let stored = 0
  let unchanged = 0
  for (let from = 0; from < push.rows.length; from += batchSize) {
    const batch = push.rows.slice(from, from + batchSize)
    const request = {
      params: { organisation: push.organisation },
      body: { measurements: batch.map((row) => row.measurement) },
    }
    const idempotencyKey = keyOf(push, from, request)
    try {
      const answer = await retryCall(
        () => server.attempt(pushMeasurements, request, { idempotencyKey }),
        push.retry,
      )
      stored += answer.stored
      unchanged += answer.unchanged
    } catch (error) {
      const stopped = { failure: failureOf(error, server.url), errors: rowErrors(batch, error) }
      return { stored, unchanged, stopped }
    }
  }
  return { stored, unchanged, stopped: null }
}

function keyOf({ idempotencyKey, rows }: Push, from: number, request: object): string {
  if (idempotencyKey === null) {
    return `push-${createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 40)}`
  }
  return rows.length > batchSize ? `${idempotencyKey}.${from / batchSize + 1}` : idempotencyKey
}

/** The rows that the server names, counted from 1, by their place in the input. */
function rowErrors(batch: readonly MeasurementRow[], error: unknown): RowError[] {
  const rows = error instanceof ApiProblem ? error.details.rows : undefined
  if (!Array.isArray(rows)) return []
  return rows.filter(isRowDetail).map(({ row, field, message }) => ({
    place: batch[row - 1]?.place ?? `measurement ${row}`,
    message: `${field}: ${message}`,
  }))
}

type RowDetail = { row: number; field: string; message: string }

function isRowDetail(value: unknown): value is RowDetail {
  if (typeof value !== 'object' || value === null) return false
  return 'row' in value && typeof value.row === 'number' && 'field' in value && 'message' in value
}
