import { useCallback, useMemo, useState } from 'react'
import { ApiProblem, callApi } from '#api/call.ts'
import { answerSeatOffer, offerSeat, takeSeat } from '#features/facilitation/api.ts'
import type { LiveLink } from '#web/api/live-link.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { moveReview, pauseClock, spotlightLine, startReview } from '../api.ts'
import { roomTexts as texts } from './texts.ts'

type Line = { readonly team: string; readonly series: string }

export type Moments = {
  readonly start: () => void
  /** `from` is the item that was seen as current: a second press changes nothing. */
  readonly move: (from: string, to: string) => void
  readonly pause: (paused: boolean) => void
  readonly spotlight: (line: Line | null) => void
  readonly takeSeat: () => void
  readonly offerSeat: (to: string | null) => void
  readonly answerOffer: (accept: boolean) => void
  /** Why the last one was not done; null when it was. */
  readonly refusal: string | null
  readonly dismiss: () => void
}

/** What makes sense only now: sent at once or refused at once, never kept for later. */
export function useMoments(organisation: string, cycle: string, link: LiveLink): Moments {
  const t = useText()
  const [refusal, setRefusal] = useState<string | null>(null)
  const isOffline = link === 'offline'
  const attempt = useCallback(
    (call: () => Promise<unknown>) => {
      if (isOffline) return setRefusal(t(texts.noConnectionNow))
      call().then(
        () => setRefusal(null),
        (error: unknown) =>
          setRefusal(error instanceof ApiProblem ? error.message : t(texts.notReached)),
      )
    },
    [isOffline, t],
  )
  return useMemo(() => {
    const params = { organisation, cycle }
    return {
      start: () => attempt(() => callApi(startReview, { params, body: {} })),
      move: (from, to) => attempt(() => callApi(moveReview, { params, body: { from, to } })),
      pause: (paused) => attempt(() => callApi(pauseClock, { params, body: { paused } })),
      spotlight: (line) => attempt(() => callApi(spotlightLine, { params, body: { line } })),
      takeSeat: () => attempt(() => callApi(takeSeat, { params, body: {} })),
      offerSeat: (to) => attempt(() => callApi(offerSeat, { params, body: { to } })),
      answerOffer: (accept) =>
        attempt(() => callApi(answerSeatOffer, { params, body: { accept } })),
      refusal,
      dismiss: () => setRefusal(null),
    }
  }, [organisation, cycle, attempt, refusal])
}
