import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { answerPairing, endPairing, movePairingOn } from '../api.ts'
import { pairingReads } from './pairing.ts'

/** What can be said of a pairing that is there. */
export function useMovePairing(id: string) {
  const { slug: organisation } = useOrganisation()
  const answering = useWrite(answerPairing, { refreshes: pairingReads })
  const moving = useWrite(movePairingOn, { refreshes: pairingReads })
  const ending = useWrite(endPairing, { refreshes: pairingReads })
  const params = { organisation, pairing: id }
  return {
    answer: (answer: 'accept' | 'decline', team: string | null, onSettled?: () => void) =>
      answering.mutate({ params, body: { answer, team } }, { onSettled }),
    tried: () => moving.mutate({ params, body: { state: 'tried' } }),
    finish: (outcome: string) => moving.mutate({ params, body: { state: 'finished', outcome } }),
    withdraw: (onSettled: () => void) => ending.mutate({ params }, { onSettled }),
    error: answering.error ?? moving.error ?? ending.error,
    isPending: answering.isPending || moving.isPending || ending.isPending,
  }
}

export type MovePairing = ReturnType<typeof useMovePairing>
