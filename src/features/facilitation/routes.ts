import { route } from '#platform/http/route.ts'
import { answerSeatOffer } from './answer-seat-offer.ts'
import * as api from './api.ts'
import { noteVoice } from './note-voice.ts'
import { offerSeat } from './offer-seat.ts'
import { readPrompts } from './read-prompts.ts'
import { listSeatChanges, readVoices } from './reads.ts'
import { takeSeat } from './take-seat.ts'

export const facilitationRoutes = [
  route(api.takeSeat, takeSeat),
  route(api.offerSeat, offerSeat),
  route(api.answerSeatOffer, answerSeatOffer),
  route(api.listSeatChanges, listSeatChanges),
  route(api.readVoices, readVoices),
  route(api.noteVoice, noteVoice),
  route(api.readPrompts, readPrompts),
]
