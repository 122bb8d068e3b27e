import { callApi } from '#api/call.ts'
import { scoreReview } from '#features/reviews/api.ts'
import {
  addMinutes,
  askQuestion,
  captureThing,
  decideQuestion,
  lowerHand,
  raiseHand,
  react,
  speakFor,
  votePace,
  withdrawCapture,
  withdrawReaction,
} from '../api.ts'
import type { Command } from './command.ts'

type RoomPlace = { readonly organisation: string; readonly cycle: string }

export function sendCommand(params: RoomPlace, command: Command): Promise<unknown> {
  switch (command.kind) {
    case 'capture':
      return callApi(captureThing, { params, body: command.body })
    case 'withdraw-capture':
      return callApi(withdrawCapture, { params: { ...params, capture: command.capture } })
    case 'raise-hand':
      return callApi(raiseHand, { params, body: { id: command.hand } })
    case 'lower-hand': {
      const { hand, called } = command
      return callApi(lowerHand, { params: { ...params, hand }, query: { called } })
    }
    case 'ask':
      return callApi(askQuestion, { params, body: command.body })
    case 'decide': {
      const { question, body } = command
      return callApi(decideQuestion, { params: { ...params, question }, body })
    }
    case 'pace':
      return callApi(votePace, { params, body: command.body })
    case 'react':
      return callApi(react, { params, body: command.body })
    case 'withdraw-reaction':
      return callApi(withdrawReaction, { params: { ...params, reaction: command.reaction } })
    case 'speak-for':
      return callApi(speakFor, { params, body: command.body })
    case 'minutes':
      return callApi(addMinutes, { params, body: command.body })
    case 'score':
      return callApi(scoreReview, { params, body: { score: command.score } })
  }
}
