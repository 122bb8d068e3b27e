import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { setAsidePairingSuggestion, suggestPairingAgain } from '../api.ts'
import { pairingReads, type Suggestion } from './pairing.ts'
import { pairingTexts as texts } from './texts.ts'

/** Sets a suggestion aside and offers the way back. */
export function useSetAside() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(setAsidePairingSuggestion, { refreshes: pairingReads })
  const again = useWrite(suggestPairingAgain, { refreshes: pairingReads })
  const setAside = ({ metric, helper, helped }: Suggestion) => {
    const pair = { metric: metric.key, helper: helper.team.slug, helped: helped.team.slug }
    const request = { params: { organisation, ...pair } }
    const undo = () => again.mutate(request)
    write.mutate(request, { onSuccess: () => offerUndo({ text: t(texts.isSetAside), undo }) })
  }
  return { setAside, error: write.error ?? again.error, isPending: write.isPending }
}
