import { z } from 'zod'
import type { ApiProblem } from '#api/call.ts'
import type { Waiting } from './outbox.ts'

const Rows = z.array(z.object({ row: z.number().int(), message: z.string() }))

/**
 * By key of the cell, why the server refused it; null where the refusal is not about what was typed, and
 * trying again may help.
 */
export function unfitValues(
  problem: Pick<ApiProblem, 'code' | 'message' | 'status' | 'details'>,
  sent: readonly Waiting[],
): ReadonlyMap<string, string> | null {
  const isLasting = problem.status >= 400 && problem.status < 500
  if (!isLasting || [401, 403, 408, 429].includes(problem.status)) return null
  const rows = Rows.safeParse(problem.details.rows)
  if (problem.code !== 'UnfitMeasurements' || !rows.success) {
    return new Map(sent.map(({ key }) => [key, problem.message]))
  }
  return new Map(
    rows.data.flatMap(({ row, message }) => {
      const key = sent[row - 1]?.key
      return key === undefined ? [] : [[key, message] as const]
    }),
  )
}
