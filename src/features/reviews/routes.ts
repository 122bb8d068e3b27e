import { type Route, route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { arrangeAgenda } from './arrange-agenda.ts'
import { changeReviewTemplate } from './change-review-template.ts'
import { listProcessChanges } from './list-process-changes.ts'
import { listRecipients } from './list-recipients.ts'
import { listScores } from './list-scores.ts'
import { listOrderDraws, orderTeams } from './order-teams.ts'
import { planReview } from './plan-review.ts'
import { readPreRead } from './read-pre-read.ts'
import { readReviewTemplate } from './read-review-template.ts'
import { listReviews, readReview } from './reads.ts'
import { recordProcessChange } from './record-process-change.ts'
import { scoreReview } from './score-review.ts'
import { sendInvitation } from './send-invitation.ts'
import { sendPreRead } from './send-pre-read.ts'

export const reviewsRoutes: readonly Route[] = [
  route(api.readReviewTemplate, readReviewTemplate),
  route(api.changeReviewTemplate, changeReviewTemplate),
  route(api.listReviews, listReviews),
  route(api.readReview, readReview),
  route(api.planReview, planReview),
  route(api.arrangeAgenda, arrangeAgenda),
  route(api.orderTeams, orderTeams),
  route(api.listOrderDraws, listOrderDraws),
  route(api.readPreRead, readPreRead),
  route(api.listRecipients, listRecipients),
  route(api.sendInvitation, sendInvitation),
  route(api.sendPreRead, sendPreRead),
  route(api.scoreReview, scoreReview),
  route(api.listScores, listScores),
  route(api.listProcessChanges, listProcessChanges),
  route(api.recordProcessChange, recordProcessChange),
]
