import type { Reading } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import { isMoney } from '#domain/reading-text.ts'
import type { Ctx } from '#platform/context.ts'
import { fixCurrencies } from './fix-currencies.ts'
import type { FoundSeries } from './series-store.ts'
import type { RowFault } from './unfit-measurements.ts'

export type CurrencyRow = {
  readonly row: number
  readonly metric: Metric
  readonly series: FoundSeries
  readonly reading: Reading
  /** As sent; null where the sender left it to us. */
  readonly currency: string | null
}

/** Fixes the currency of money that is measured for the first time; faults where it is another one. */
export async function agreeCurrencies(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'organisationInForce'>,
  rows: readonly CurrencyRow[],
): Promise<RowFault[]> {
  const faults: RowFault[] = []
  const inForce = new Map<string, string>()
  const open = new Map<string, string>()
  const money: CurrencyRow[] = []
  for (const one of rows) {
    const { series, currency } = one
    if (!isMoney(one.metric)) {
      if (currency !== null) {
        const message = `${one.metric.name} is not money: leave the currency out.`
        faults.push({ row: one.row, field: 'currency', message })
      }
    } else if (one.reading.state === 'measured') {
      money.push(one)
      if (series.currency !== null) inForce.set(series.id, series.currency)
      else if (currency !== null || !open.has(series.id)) {
        open.set(series.id, open.get(series.id) ?? currency ?? ctx.organisationInForce.currency)
      }
    }
  }
  for (const [id, currency] of await fixCurrencies(ctx, open)) inForce.set(id, currency)
  for (const { row, series, currency } of money) {
    const held = inForce.get(series.id)
    if (currency !== null && currency !== held) {
      const message = `This series is measured in ${held}: send ${held}.`
      faults.push({ row, field: 'currency', message })
    }
  }
  return faults
}
