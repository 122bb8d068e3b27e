import { type Pillar, pillars } from '#domain/pillar.ts'
import { pillarName } from '#web/texts/pillar-name.ts'
import type { Translate } from '#web/texts/translate.ts'
import type { Proposal } from './agreement.ts'
import { proposalTexts as texts } from './proposal-texts.ts'

type Change = Proposal['templateChanges'][number]

/** One change of a template, as it is asked for: "Retire Change lead time". */
export function templateChangeText(t: Translate, { kind, detail }: Change): string {
  const pillar = pillars.find((candidate): candidate is Pillar => candidate === detail)
  switch (kind) {
    case 'metric-added':
      return t(texts.addMetric, { detail })
    case 'metric-retired':
      return t(texts.retireMetric, { detail })
    case 'metric-redefined':
      return t(texts.redefineMetric, { detail })
    case 'metric-moved':
      return t(texts.moveMetric, { detail })
    case 'pillar-added':
    case 'pillar-removed': {
      const name = pillar === undefined ? detail : pillarName(t, pillar)
      return t(kind === 'pillar-added' ? texts.addPillar : texts.removePillar, { name })
    }
    default:
      return detail
  }
}
