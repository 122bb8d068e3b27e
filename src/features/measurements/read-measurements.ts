import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { instantSent } from '#api/words.ts'
import { origins } from '#domain/measurement.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type MeasurementPlace, measurementsPage, readingOf } from './measurement-store.ts'
import { readNamedSeries } from './read-named-series.ts'

type List = typeof api.listMeasurements

export async function listMeasurements(
  ctx: Ctx,
  { params, query }: Input<List>,
): Promise<Output<List>> {
  const after = query.cursor === undefined ? null : placeAt(query.cursor)
  const { series } = await readNamedSeries(ctx, { ...params, workload: query.workload })
  if (!series) return { items: [], next: null }
  const rows = await measurementsPage(ctx, series.id, { after, limit: query.limit })
  const { items, next } = page(rows, query.limit, cursorOf)
  return {
    items: items.map(({ at, until, origin, source, recordedAt, ...row }) => ({
      at,
      until,
      reading: readingOf(row),
      origin,
      source,
      recordedAt,
    })),
    next,
  }
}

function cursorOf({ at, until, origin }: MeasurementPlace): string {
  return `${at} ${until} ${origin}`
}

function placeAt(cursor: string): MeasurementPlace {
  const [start, end, word] = cursor.split(' ')
  const at = instantSent.safeParse(start)
  const until = instantSent.safeParse(end)
  const origin = origins.find((known) => known === word)
  if (at.success && until.success && origin) return { at: at.data, until: until.data, origin }
  throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
}
