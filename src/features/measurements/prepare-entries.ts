import { checkReading, type EnteredReading } from '#domain/measurement-input.ts'
import type { Ctx } from '#platform/context.ts'
import { agreeCurrencies, type CurrencyRow } from './agree-currencies.ts'
import { seriesInOrder } from './find-or-create-series.ts'
import { type FoundPlace, type NamedPlace, placeFinder } from './find-places.ts'
import { faultOfReading } from './reading-sentence.ts'
import { type RowSpan, type SentSpan, spanOf } from './row-span.ts'
import type { TeamName } from './series-store.ts'
import type { MeasurementEntry } from './store-measurements.ts'
import { timelineOfRows } from './timeline-of-rows.ts'
import type { RowFault } from './unfit-measurements.ts'

/** A measurement as somebody sent it. */
export type SentRow = NamedPlace & {
  readonly row: number
  readonly span: SentSpan
  readonly reading: EnteredReading
  readonly currency: string | null
}

export type Source = Pick<MeasurementEntry, 'origin' | 'sourceId' | 'sourceName'>
export type Prepared = {
  readonly entries: MeasurementEntry[]
  /** By series id. */
  readonly teams: ReadonlyMap<string, TeamName>
  readonly faults: RowFault[]
}

type FittingRow = Omit<CurrencyRow, 'series'> & {
  readonly place: FoundPlace
  readonly span: RowSpan
}

/** The entries to store, or what is wrong with the rows; makes the series that are missing. */
export async function prepareEntries(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'organisationInForce' | 'now'>,
  rows: readonly SentRow[],
  source: Source,
): Promise<Prepared> {
  const { fitting, faults } = await fittingRows(ctx, rows)
  if (faults.length > 0) return { ...nothing, faults }
  const places = [...new Set(fitting.map(({ place }) => place))]
  const series = await seriesInOrder(ctx, places)
  const byPlace = new Map(places.map((place, index) => [place, series[index]]))
  const placed = fitting.flatMap((row) => {
    const found = byPlace.get(row.place)
    return found ? [{ ...row, series: found }] : []
  })
  const differing = await agreeCurrencies(ctx, placed)
  if (differing.length > 0) return { ...nothing, faults: differing }
  return {
    entries: placed.map(({ series: { id }, span: { at, until }, reading }) => ({
      seriesId: id,
      at,
      until,
      reading,
      ...source,
    })),
    teams: new Map(placed.map(({ series: { id }, place }) => [id, place.team])),
    faults,
  }
}

const nothing = { entries: [], teams: new Map<string, TeamName>() }

async function fittingRows(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  rows: readonly SentRow[],
): Promise<{ fitting: FittingRow[]; faults: RowFault[] }> {
  const placeOf = await placeFinder(ctx, rows)
  const timeline = await timelineOfRows(
    ctx,
    rows.map(({ span }) => span),
  )
  const fitting: FittingRow[] = []
  const faults: RowFault[] = []
  for (const { row, currency, ...sent } of rows) {
    const place = placeOf(sent)
    const span = spanOf(sent.span, timeline)
    if ('message' in place) faults.push({ row, ...place })
    else if ('message' in span) faults.push({ row, ...span })
    else {
      const checked = checkReading(place.metric, sent.reading, span.reach)
      if (checked.kind === 'refused') {
        faults.push({ row, ...faultOfReading(checked.code, place.metric) })
      } else {
        const { reading } = checked
        fitting.push({ row, metric: place.metric, place, span, reading, currency })
      }
    }
  }
  return { fitting, faults }
}
