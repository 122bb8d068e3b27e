import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, name, slug } from '#api/words.ts'

const inOrganisation = z.object({ organisation: slug })

export const CalendarFeed = z.object({
  id,
  name: z.string(),
  /** Effective days of notices stand in it too. */
  withNotices: z.boolean(),
  createdAt: instantAnswered,
  /** When a calendar program last asked for it, within the hour. */
  lastReadAt: instantAnswered.nullable(),
})

export const listCalendarFeeds = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/calendar-feeds',
  access: 'read',
  summary: 'The caller’s own calendar addresses that are in force',
  params: inOrganisation,
  query: paging.extend({ cursor: id.optional() }),
  output: pageOf(CalendarFeed),
  refusals: {},
})

export const createCalendarFeed = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/calendar-feeds',
  access: 'write',
  summary: 'Make a calendar address of one’s own; it is in this answer only',
  params: inOrganisation,
  body: z.object({ name, withNotices: z.boolean().default(false) }),
  output: CalendarFeed.extend({ url: z.string() }),
  status: 201,
  refusals: { TooManyCalendarFeeds: 409 },
})

export const revokeCalendarFeed = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/calendar-feeds/{feed}',
  access: 'write',
  summary: 'Make a calendar address void',
  params: inOrganisation.extend({ feed: id }),
  output: null,
  status: 204,
  refusals: { CalendarFeedNotFound: 404 },
})

export const readCalendarFeed = endpoint({
  method: 'GET',
  path: '/calendars/{secret}',
  access: 'public',
  summary: 'Reviews and tech shares of six months back and all that is planned, as iCalendar',
  description:
    'The address may end in “.ics”. The answer has an entity tag that changes when an event does.',
  params: z.object({ secret: z.string().max(200) }),
  output: z.string(),
  produces: 'text/calendar',
  refusals: { CalendarFeedNotFound: 404 },
})

export const readReviewCalendar = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/reviews/{cycle}/calendar',
  access: 'read',
  summary: 'The review of a cycle as one iCalendar event',
  params: inOrganisation.extend({ cycle: cycleKey }),
  output: z.string(),
  produces: 'text/calendar',
  refusals: { CycleNotFound: 404, ReviewNotFound: 404 },
})
