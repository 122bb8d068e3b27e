// A phrase is what a report line says in words, as a code and values that content/phrases.en.json turns
// into a sentence; it names what it compares with, so that it cannot contradict the delta beside it.

/** What a change means for the metric: "look" where no direction is known to be better. */
export type Effect = 'better' | 'worse' | 'look'

/** Which way the delta runs when it runs against the effect, so that the sentence can say so. */
export type Though = 'up' | 'down' | 'none'

export type SignalPhraseCode = 'below-range' | 'above-range' | 'low-side' | 'high-side'

export type Phrase =
  | {
      readonly code: SignalPhraseCode
      readonly values: {
        /** How many successive reviews, the newest included. */
        readonly reviews: number
        readonly effect: Effect
        readonly though: Though
      }
    }
  | {
      readonly code: 'near-lower-limit' | 'near-upper-limit'
      readonly values: {
        /** How many reviews were near the limit, of how many, the newest included. */
        readonly reviews: number
        readonly of: number
        readonly effect: Effect
        readonly though: Though
      }
    }
  | { readonly code: 'jumped'; readonly values: Record<string, never> }
  | { readonly code: 'steady' | 'not-reported'; readonly values: Record<string, never> }
  | {
      readonly code: 'within-range-up' | 'within-range-down'
      readonly values: {
        /** Always positive. */
        readonly amount: number
        readonly measure: 'percent' | 'points' | 'absolute'
      }
    }
  | {
      readonly code: 'few-values' | 'few-values-since-change'
      readonly values: { readonly count: number }
    }
  | {
      readonly code: 'not-measured' | 'not-applicable' | 'collection-failed'
      readonly values: { readonly reason: string }
    }

export type PhraseCode = Phrase['code']

export const phraseCodes = [
  'below-range',
  'above-range',
  'low-side',
  'high-side',
  'near-lower-limit',
  'near-upper-limit',
  'jumped',
  'steady',
  'within-range-up',
  'within-range-down',
  'few-values',
  'few-values-since-change',
  'not-reported',
  'not-measured',
  'not-applicable',
  'collection-failed',
] as const satisfies readonly PhraseCode[]
