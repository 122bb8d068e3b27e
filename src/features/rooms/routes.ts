import { route } from '#platform/http/route.ts'
import { addMinutes } from './add-minutes.ts'
import * as api from './api.ts'
import { askQuestion } from './ask-question.ts'
import { captureThing } from './capture-thing.ts'
import { decideQuestion } from './decide-question.ts'
import { followRoom } from './follow-room.ts'
import { lowerHand } from './lower-hand.ts'
import { moveReview } from './move-review.ts'
import { pauseClock } from './pause-clock.ts'
import { raiseHand } from './raise-hand.ts'
import { react } from './react.ts'
import { readRoom } from './read-room.ts'
import { speakFor } from './speak-for.ts'
import { spotlightLine } from './spotlight-line.ts'
import { startReview } from './start-review.ts'
import { votePace } from './vote-pace.ts'
import { withdrawCapture } from './withdraw-capture.ts'
import { withdrawReaction } from './withdraw-reaction.ts'

export const roomsRoutes = [
  route(api.readRoom, readRoom),
  route(api.followRoom, followRoom),
  route(api.startReview, startReview),
  route(api.moveReview, moveReview),
  route(api.pauseClock, pauseClock),
  route(api.addMinutes, addMinutes),
  route(api.spotlightLine, spotlightLine),
  route(api.captureThing, captureThing),
  route(api.withdrawCapture, withdrawCapture),
  route(api.raiseHand, raiseHand),
  route(api.lowerHand, lowerHand),
  route(api.askQuestion, askQuestion),
  route(api.decideQuestion, decideQuestion),
  route(api.votePace, votePace),
  route(api.react, react),
  route(api.withdrawReaction, withdrawReaction),
  route(api.speakFor, speakFor),
]
