// The table of contents: every slice's contract. Server, web, CLI and OpenAPI come from it.
import * as access from '#features/access/api.ts'
import * as actions from '#features/actions/api.ts'
import * as agreements from '#features/agreements/api.ts'
import * as audit from '#features/audit/api.ts'
import * as calendars from '#features/calendars/api.ts'
import * as connections from '#features/connections/api.ts'
import * as cycles from '#features/cycles/api.ts'
import * as facilitation from '#features/facilitation/api.ts'
import * as maturity from '#features/maturity/api.ts'
import * as measurements from '#features/measurements/api.ts'
import * as notices from '#features/notices/api.ts'
import * as notifications from '#features/notifications/api.ts'
import * as pairings from '#features/pairings/api.ts'
import * as portfolio from '#features/portfolio/api.ts'
import * as reports from '#features/reports/api.ts'
import * as reviews from '#features/reviews/api.ts'
import * as rooms from '#features/rooms/api.ts'
import * as samples from '#features/samples/api.ts'
import * as summaries from '#features/summaries/api.ts'
import * as teams from '#features/teams/api.ts'
import * as templates from '#features/templates/api.ts'
import * as topics from '#features/topics/api.ts'
import * as walls from '#features/walls/api.ts'
import * as wins from '#features/wins/api.ts'
import type { Endpoint } from './endpoint.ts'

const slices = {
  access,
  teams,
  templates,
  cycles,
  measurements,
  reports,
  wins,
  reviews,
  rooms,
  facilitation,
  walls,
  summaries,
  actions,
  notices,
  topics,
  pairings,
  agreements,
  maturity,
  calendars,
  notifications,
  portfolio,
  connections,
  samples,
  audit,
}

export type NamedEndpoint = {
  readonly slice: string
  readonly name: string
  readonly endpoint: Endpoint
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'access' in value
}

export const contract: readonly NamedEndpoint[] = Object.entries(slices).flatMap(
  ([slice, members]) =>
    Object.entries(members).flatMap(([name, value]: [string, unknown]) =>
      isEndpoint(value) ? [{ slice, name, endpoint: value }] : [],
    ),
)
