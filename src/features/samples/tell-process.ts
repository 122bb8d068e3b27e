import { tellActions } from './tell-actions.ts'
import { tellAgreement } from './tell-agreement.ts'
import { tellMaturity } from './tell-maturity.ts'
import { tellNotices } from './tell-notices.ts'
import { tellPairings } from './tell-pairings.ts'
import { tellReviews } from './tell-reviews.ts'
import { tellTechShares } from './tell-tech-shares.ts'
import { tellThanks } from './tell-thanks.ts'
import { tellTopics } from './tell-topics.ts'
import type { Teller, Telling } from './telling.ts'

/** What the people made of their numbers. Of the same instant the earlier in this list comes first. */
export function tellProcess(teller: Teller): Telling[] {
  return [
    tellAgreement,
    tellMaturity,
    tellNotices,
    tellReviews,
    tellActions,
    tellTopics,
    tellTechShares,
    tellPairings,
    tellThanks,
  ].flatMap((tell) => tell(teller))
}
