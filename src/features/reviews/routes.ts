import { type Route, route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { arrangeAgenda } from './arrange-agenda.ts'
import { changeReviewTemplate } from './change-review-template.ts'
import { listOrderDraws, orderTeams } from './order-teams.ts'
import { planReview } from './plan-review.ts'
import { readReviewTemplate } from './read-review-template.ts'
import { listReviews, readReview } from './reads.ts'

export const reviewsRoutes: readonly Route[] = [
  route(api.readReviewTemplate, readReviewTemplate),
  route(api.changeReviewTemplate, changeReviewTemplate),
  route(api.listReviews, listReviews),
  route(api.readReview, readReview),
  route(api.planReview, planReview),
  route(api.arrangeAgenda, arrangeAgenda),
  route(api.orderTeams, orderTeams),
  route(api.listOrderDraws, listOrderDraws),
]
