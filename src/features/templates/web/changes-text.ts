import type { Output } from '#api/endpoint.ts'
import { type Pillar, pillars } from '#domain/pillar.ts'
import type { listTemplateVersions } from '#features/templates/api.ts'
import { pillarName } from '#web/texts/pillar-name.ts'
import type { Translate } from '#web/texts/translate.ts'
import { templateTexts as texts } from './texts.ts'

type Version = Output<typeof listTemplateVersions>['items'][number]
type Change = Version['changes'][number]

const metricTexts = {
  'metric-added': texts.metricAdded,
  'metric-retired': texts.metricRetired,
  'metric-redefined': texts.metricRedefined,
  'metric-moved': texts.metricMoved,
} as const

/** What a version changed, in one line. */
export function changesText(t: Translate, version: Version): string {
  if (version.number === 1) return t(texts.firstVersion)
  return version.changes.map((change) => changeText(t, change)).join('; ')
}

function changeText(t: Translate, { kind, detail }: Change): string {
  const pillar = pillars.find((candidate): candidate is Pillar => candidate === detail)
  if (pillar) {
    const message = kind === 'pillar-added' ? texts.pillarAdded : texts.pillarRemoved
    return t(message, { name: pillarName(t, pillar) })
  }
  const message = metricTexts[kind as keyof typeof metricTexts]
  return message === undefined ? detail : t(message, { detail })
}
