import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { createCalendarFeed } from './create-calendar-feed.ts'
import { listCalendarFeeds, readCalendarFeed, readReviewCalendar } from './reads.ts'
import { revokeCalendarFeed } from './revoke-calendar-feed.ts'

export const calendarsRoutes = [
  route(api.listCalendarFeeds, listCalendarFeeds),
  route(api.createCalendarFeed, createCalendarFeed),
  route(api.revokeCalendarFeed, revokeCalendarFeed),
  route(api.readCalendarFeed, readCalendarFeed),
  route(api.readReviewCalendar, readReviewCalendar),
]
