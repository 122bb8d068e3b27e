import { formatQuantity } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import type { Translate } from '#web/texts/translate.ts'
import type { Pairing, Suggestion, TeamsEvidence } from './pairing.ts'
import { pairingTexts as texts } from './texts.ts'

export function waitsFor({ awaits, helper, helped }: Pairing, t: Translate): string | null {
  if (awaits === null) return null
  const team = awaits === 'helper' ? helper : helped
  if (team !== null) return t(texts.waitsFor, { team: team.name })
  return t(awaits === 'helper' ? texts.waitsForHelper : texts.waitsForHelped)
}

export function suggestionWords({ metric, helper, helped }: Suggestion) {
  return { metric: metric.name, helper: helper.team.name, helped: helped.team.name }
}

/** "Deployment frequency, Search" */
export function evidenceTitle(metric: string, { workload }: TeamsEvidence, t: Translate): string {
  return workload ? t(texts.metricOf, { metric, workload: workload.name }) : metric
}

/** "41 h → 12 h", the medians on either side; empty where one side has none. */
export function medianChange(pairing: Pairing, language: Language): string {
  const { metric, metricOutcome } = pairing
  const { before, after } = metricOutcome ?? {}
  if (!metric || !before || !after || before.median === null || after.median === null) return ''
  const measured = { ...metric, currency: metricOutcome?.currency }
  return language.t(texts.changed, {
    before: formatQuantity(before.median, measured, language),
    after: formatQuantity(after.median, measured, language),
  })
}
