import { route } from '#platform/http/route.ts'
import { acceptPairingSuggestion } from './accept-pairing-suggestion.ts'
import { answerPairing } from './answer-pairing.ts'
import * as api from './api.ts'
import { beginPairing } from './begin-pairing.ts'
import { endPairing } from './end-pairing.ts'
import { movePairingOn } from './move-pairing-on.ts'
import { listPairingSuggestions, listPairings, readPairing } from './reads.ts'
import { setAsidePairingSuggestion } from './set-aside-pairing-suggestion.ts'
import { suggestPairingAgain } from './suggest-pairing-again.ts'

export const pairingsRoutes = [
  route(api.listPairingSuggestions, listPairingSuggestions),
  route(api.acceptPairingSuggestion, acceptPairingSuggestion),
  route(api.setAsidePairingSuggestion, setAsidePairingSuggestion),
  route(api.suggestPairingAgain, suggestPairingAgain),
  route(api.listPairings, listPairings),
  route(api.readPairing, readPairing),
  route(api.beginPairing, beginPairing),
  route(api.answerPairing, answerPairing),
  route(api.movePairingOn, movePairingOn),
  route(api.endPairing, endPairing),
]
