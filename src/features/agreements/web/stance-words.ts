import type { Stance } from '#domain/proposal.ts'
import type { Translate } from '#web/texts/translate.ts'
import type { Proposal } from './agreement.ts'
import { proposalTexts as texts } from './proposal-texts.ts'

type Told = Pick<Proposal, 'state' | 'stances'>

/** "3 support, 1 neutral, nobody against": of the text as it stands. */
export function stanceCounts(t: Translate, { state, stances }: Told): string {
  const { support, neutral, against } = stances
  if (support + neutral + against === 0) {
    if (stances.earlier > 0) return t(texts.noStanceNow)
    return t(state === 'open' ? texts.noStance : texts.noStanceEver)
  }
  return t(texts.counts, { support, neutral, against })
}

export function stanceName(t: Translate, stance: Stance): string {
  return t(texts[stance])
}
