import type { Pillar } from '#domain/pillar.ts'
import { defineTexts } from './define-texts.ts'
import type { Translate } from './translate.ts'

const texts = defineTexts({
  security: 'Security',
  cost: 'Cost',
  'operational-excellence': 'Operational excellence',
  reliability: 'Reliability',
  performance: 'Performance',
  sustainability: 'Sustainability',
  business: 'Business',
})

export function pillarName(t: Translate, pillar: Pillar): string {
  return t(texts[pillar])
}
