// A measured quantity in English, with its unit: "319 ms", "€1.42", "Yes".
import type { Metric } from './metric.ts'
import { digitsOf, isMoney, unitText } from './reading-text.ts'

export function quantityText(
  value: number,
  {
    metric,
    currency,
  }: { readonly metric: Pick<Metric, 'unit' | 'kind'>; readonly currency: string | null },
): string {
  if (metric.kind === 'boolean') return value === 0 ? 'No' : 'Yes'
  const money = isMoney(metric) && currency !== null ? { style: 'currency', currency } : {}
  const number = new Intl.NumberFormat('en-GB', {
    ...money,
    ...digitsOf(value, metric),
  } as Intl.NumberFormatOptions).format(value)
  const unit = unitText(metric)
  return unit === '' ? number : `${number} ${unit}`
}
