import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { actionSearchOf } from '#features/actions/web/action-address.ts'
import { noticeSearchOf } from '#features/notices/web/notice-address.ts'
import { pairingSearchOf } from '#features/pairings/web/pairing-address.ts'
import { topicSearchOf } from '#features/topics/web/topic-address.ts'
import { AppRoot } from './pages/app-root.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { OrganisationFrame } from './pages/organisation-frame.tsx'
import { StartPage } from './pages/start-page.tsx'

const rootRoute = createRootRoute({ component: AppRoot, notFoundComponent: NotFoundPage })

const access = () => import('#features/access/web/sign-in-page.tsx')
const outside = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-run',
    component: lazyRouteComponent(
      () => import('#features/access/web/first-run-page.tsx'),
      'FirstRunPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { to?: string } => ({
      ...(typeof search.to === 'string' ? { to: search.to } : {}),
    }),
    component: lazyRouteComponent(access, 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitations/$secret',
    component: lazyRouteComponent(
      () => import('#features/access/web/invitation-page.tsx'),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unsubscribe/$secret',
    component: lazyRouteComponent(
      () => import('#features/notifications/web/unsubscribe-page.tsx'),
      'UnsubscribePage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wall',
    component: lazyRouteComponent(() => import('#features/walls/web/wall-page.tsx'), 'WallPage'),
  }),
]

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$organisation',
  component: OrganisationFrame,
})

type Search = { cycle?: string; workload?: string; line?: string; mode?: string }
function searchOf(search: Record<string, unknown>): Search {
  return {
    ...(typeof search.cycle === 'string' ? { cycle: search.cycle } : {}),
    ...(typeof search.workload === 'string' ? { workload: search.workload } : {}),
    ...(typeof search.line === 'string' ? { line: search.line } : {}),
    ...(typeof search.mode === 'string' ? { mode: search.mode } : {}),
  }
}

const inside = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/day-zero',
    component: lazyRouteComponent(() => import('./pages/day-zero-page.tsx'), 'DayZeroPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sponsors',
    component: lazyRouteComponent(() => import('./pages/sponsors-page.tsx'), 'SponsorsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/portfolio',
    validateSearch: searchOf,
    component: lazyRouteComponent(
      () => import('#features/portfolio/web/portfolio-page.tsx'),
      'PortfolioPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/pairings',
    validateSearch: pairingSearchOf,
    component: lazyRouteComponent(
      () => import('#features/pairings/web/pairings-page.tsx'),
      'PairingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/wins',
    component: lazyRouteComponent(() => import('#features/wins/web/wins-page.tsx'), 'WinsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/actions',
    validateSearch: actionSearchOf,
    component: lazyRouteComponent(
      () => import('#features/actions/web/actions-page.tsx'),
      'ActionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews',
    component: lazyRouteComponent(
      () => import('#features/reviews/web/reviews-page.tsx'),
      'ReviewsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle',
    component: lazyRouteComponent(
      () => import('#features/reviews/web/review-page.tsx'),
      'ReviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle/pre-read',
    component: lazyRouteComponent(
      () => import('#features/reviews/web/pre-read-page.tsx'),
      'PreReadPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle/close-out',
    component: lazyRouteComponent(
      () => import('#features/summaries/web/close-out-page.tsx'),
      'CloseOutPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle/summary',
    component: lazyRouteComponent(
      () => import('#features/summaries/web/summary-page.tsx'),
      'SummaryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle/phone',
    component: lazyRouteComponent(() => import('#features/rooms/web/phone-page.tsx'), 'PhonePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/topics',
    validateSearch: topicSearchOf,
    component: lazyRouteComponent(
      () => import('#features/topics/web/topics-page.tsx'),
      'TopicsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/notices',
    validateSearch: noticeSearchOf,
    component: lazyRouteComponent(
      () => import('#features/notices/web/notices-page.tsx'),
      'NoticesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reviews/$cycle/room',
    component: lazyRouteComponent(() => import('#features/rooms/web/room-page.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/teams',
    component: lazyRouteComponent(() => import('#features/teams/web/teams-page.tsx'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/teams/$team',
    component: lazyRouteComponent(() => import('#features/teams/web/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/teams/$team/reports/$cycle',
    validateSearch: searchOf,
    component: lazyRouteComponent(
      () => import('#features/reports/web/report-page.tsx'),
      'ReportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/teams/$team/metrics/$metric',
    validateSearch: searchOf,
    component: lazyRouteComponent(
      () => import('#features/measurements/web/metric-page.tsx'),
      'MetricPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/template',
    validateSearch: searchOf,
    component: lazyRouteComponent(
      () => import('#features/templates/web/template-page.tsx'),
      'TemplatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/agreement',
    validateSearch: searchOf,
    component: lazyRouteComponent(
      () => import('#features/agreements/web/agreement-page.tsx'),
      'AgreementPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/proposals',
    component: lazyRouteComponent(
      () => import('#features/agreements/web/proposals-page.tsx'),
      'ProposalsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/proposals/$proposal',
    component: lazyRouteComponent(
      () => import('#features/agreements/web/proposal-page.tsx'),
      'ProposalPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings',
    component: lazyRouteComponent(
      () => import('#features/access/web/organisation-page.tsx'),
      'OrganisationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/people',
    component: lazyRouteComponent(
      () => import('#features/access/web/people-page.tsx'),
      'PeoplePage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/tokens',
    component: lazyRouteComponent(
      () => import('#features/access/web/tokens-page.tsx'),
      'TokensPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/mail',
    component: lazyRouteComponent(
      () => import('#features/notifications/web/mail-page.tsx'),
      'MailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/calendar',
    component: lazyRouteComponent(
      () => import('#features/calendars/web/calendar-page.tsx'),
      'CalendarPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/connections',
    component: lazyRouteComponent(
      () => import('#features/connections/web/connections-page.tsx'),
      'ConnectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/connections/$connection',
    component: lazyRouteComponent(
      () => import('#features/connections/web/connection-page.tsx'),
      'ConnectionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings/audit',
    component: lazyRouteComponent(() => import('#features/audit/web/audit-page.tsx'), 'AuditPage'),
  }),
]

const tree = rootRoute.addChildren([...outside, frame.addChildren(inside)])

export function openRouter() {
  return createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })
}
