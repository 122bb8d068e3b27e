import { type Route, route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { closeReview } from './close-review.ts'
import { readCloseOut } from './read-close-out.ts'
import { readSummary, readSummaryText } from './reads.ts'
import { sendSummary } from './send-summary.ts'

export const summariesRoutes: readonly Route[] = [
  route(api.readCloseOut, readCloseOut),
  route(api.closeReview, closeReview),
  route(api.readSummary, readSummary),
  route(api.readSummaryText, readSummaryText),
  route(api.sendSummary, sendSummary),
]
