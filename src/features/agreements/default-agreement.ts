import file from '#content/agreement.en.json' with { type: 'json' }
import { type AgreementContent, cadenceOf } from '#domain/agreement.ts'
import { readCycleCalendar } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'

/** Something to start from: our own words, and as often as the organisation's cycles come. */
export async function defaultAgreement(ctx: Ctx): Promise<AgreementContent> {
  const { lengthDays } = await readCycleCalendar(ctx)
  return { cadence: cadenceOf(lengthDays), ...file }
}
