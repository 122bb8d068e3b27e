// Every slice's routes and jobs, in the order of the contract.
import { accessRoutes } from '#features/access/routes.ts'
import { actionsRoutes } from '#features/actions/routes.ts'
import { agreementsRoutes } from '#features/agreements/routes.ts'
import { auditRoutes } from '#features/audit/routes.ts'
import { calendarsRoutes } from '#features/calendars/routes.ts'
import { connectionJobs } from '#features/connections/jobs.ts'
import { connectionRoutes } from '#features/connections/routes.ts'
import { cyclesRoutes } from '#features/cycles/routes.ts'
import { facilitationRoutes } from '#features/facilitation/routes.ts'
import { maturityRoutes } from '#features/maturity/routes.ts'
import { measurementsRoutes } from '#features/measurements/routes.ts'
import { noticeJobs } from '#features/notices/jobs.ts'
import { noticesRoutes } from '#features/notices/routes.ts'
import { notificationJobs } from '#features/notifications/jobs.ts'
import { notificationsRoutes } from '#features/notifications/routes.ts'
import { pairingsRoutes } from '#features/pairings/routes.ts'
import { portfolioRoutes } from '#features/portfolio/routes.ts'
import { reportJobs } from '#features/reports/jobs.ts'
import { reportsRoutes } from '#features/reports/routes.ts'
import { reviewsRoutes } from '#features/reviews/routes.ts'
import { roomJobs } from '#features/rooms/jobs.ts'
import { roomsRoutes } from '#features/rooms/routes.ts'
import { samplesRoutes } from '#features/samples/routes.ts'
import { summariesRoutes } from '#features/summaries/routes.ts'
import { teamsRoutes } from '#features/teams/routes.ts'
import { templatesRoutes } from '#features/templates/routes.ts'
import { topicsRoutes } from '#features/topics/routes.ts'
import { wallsRoutes } from '#features/walls/routes.ts'
import { winsRoutes } from '#features/wins/routes.ts'
import type { Installation } from '#platform/context.ts'
import type { Route } from '#platform/http/route.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'

export const routes: readonly Route[] = [
  ...accessRoutes,
  ...teamsRoutes,
  ...templatesRoutes,
  ...cyclesRoutes,
  ...measurementsRoutes,
  ...reportsRoutes,
  ...winsRoutes,
  ...reviewsRoutes,
  ...roomsRoutes,
  ...facilitationRoutes,
  ...wallsRoutes,
  ...summariesRoutes,
  ...actionsRoutes,
  ...noticesRoutes,
  ...topicsRoutes,
  ...pairingsRoutes,
  ...agreementsRoutes,
  ...maturityRoutes,
  ...calendarsRoutes,
  ...notificationsRoutes,
  ...portfolioRoutes,
  ...connectionRoutes,
  ...samplesRoutes,
  ...auditRoutes,
]

export function jobDefinitions(installation: Installation): readonly JobDefinition[] {
  return [
    ...reportJobs(installation),
    ...roomJobs(installation),
    ...noticeJobs(installation),
    ...notificationJobs(installation),
    ...connectionJobs(installation),
  ]
}
