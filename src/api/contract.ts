// The table of contents: every slice's contract. Server, web, CLI and OpenAPI come from it.
import * as access from '#features/access/api.ts'
import * as audit from '#features/audit/api.ts'
import * as connections from '#features/connections/api.ts'
import * as cycles from '#features/cycles/api.ts'
import * as measurements from '#features/measurements/api.ts'
import * as portfolio from '#features/portfolio/api.ts'
import * as reports from '#features/reports/api.ts'
import * as samples from '#features/samples/api.ts'
import * as teams from '#features/teams/api.ts'
import * as templates from '#features/templates/api.ts'
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
