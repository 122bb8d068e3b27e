import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, metricKey, name, slug } from '#api/words.ts'
import { failureClasses } from '#domain/failure-class.ts'

const inOrganisation = z.object({ organisation: slug })
const onConnection = inOrganisation.extend({ connection: id })
const onQuery = onConnection.extend({ query: id })

/** Filled in by the connector's own schema; secrets go in, never out. */
const settings = z.record(
  z.string().max(60),
  z.union([z.string().max(4000), z.number(), z.boolean()]),
)

export const Connector = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** JSON Schema of the connection's settings; `writeOnly` marks secrets. */
  settings: z.record(z.string(), z.unknown()),
  /** JSON Schema of one query. */
  query: z.record(z.string(), z.unknown()),
})

export const listConnectors = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/connectors',
  access: 'read',
  summary: 'The kinds of system that can be connected, with the schema of their forms',
  params: inOrganisation,
  output: z.object({ items: z.array(Connector) }),
  refusals: {},
})

export const collectionOutcomes = ['running', 'measured', 'no-data', 'failed'] as const

export const Collection = z.object({
  id,
  query: id,
  metric: z.string(),
  team: slug,
  workload: slug.nullable(),
  cycle: cycleKey,
  startedAt: instantAnswered,
  endedAt: instantAnswered.nullable(),
  outcome: z.enum(collectionOutcomes),
  errorClass: z.enum(failureClasses).nullable(),
  /** What happened, in words. */
  message: z.string(),
  value: z.number().nullable(),
  /** False when the source covered only a part of the span. */
  complete: z.boolean(),
  calls: z.number().int(),
  /** Request without secrets, status, hash and excerpt of the answer. */
  request: z.string(),
  responseStatus: z.number().int().nullable(),
  responseHash: z.string().nullable(),
  responseExcerpt: z.string(),
  link: z.string().nullable(),
})

export const Query = z.object({
  id,
  team: slug,
  workload: slug.nullable(),
  metric: z.string(),
  query: settings,
  active: z.boolean(),
  last: Collection.nullable(),
})

export const Connection = z.object({
  id,
  connector: z.string(),
  name: z.string(),
  settings,
  /** Names of the secrets that are set. */
  secretsSet: z.array(z.string()),
  allowPrivateNetwork: z.boolean(),
  everyMinutes: z.number().int(),
  callBudgetPerHour: z.number().int(),
  paused: z.boolean(),
  createdAt: instantAnswered,
  lastCollectedAt: instantAnswered.nullable(),
  /** The source said when to come back; nothing is collected before. */
  restsUntil: instantAnswered.nullable(),
  failingQueries: z.number().int(),
  queryCount: z.number().int(),
})

const connectionSent = z.object({
  connector: z.string().max(40),
  name,
  settings,
  secrets: settings.default({}),
  allowPrivateNetwork: z.boolean().default(false),
  everyMinutes: z.number().int().min(5).max(1440).default(60),
  callBudgetPerHour: z.number().int().min(1).max(100_000).default(600),
})

const settingsRefusals = {
  ConnectorNotFound: 404,
  UnfitSettings: 422,
  PrivateNetworkNeedsAdministrator: 403,
} as const

export const listConnections = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/connections',
  access: 'read',
  summary: 'Configured sources by name, without their secrets',
  params: inOrganisation,
  query: paging,
  output: pageOf(Connection),
  refusals: {},
})

export const readConnection = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/connections/{connection}',
  access: 'read',
  summary: 'One configured source with its queries',
  params: onConnection,
  output: Connection.extend({ queries: z.array(Query) }),
  refusals: { ConnectionNotFound: 404 },
})

export const createConnection = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/connections',
  access: 'write',
  summary: 'Configure a source',
  params: inOrganisation,
  body: connectionSent,
  output: Connection,
  status: 201,
  refusals: { ...settingsRefusals, ConnectionNameTaken: 409 },
})

export const changeConnection = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/connections/{connection}',
  access: 'write',
  summary: 'Change a source; secrets that are left out stay',
  description:
    'An empty secret is taken away. When the address changes, secrets must be sent again: they are never carried to another host.',
  params: onConnection,
  body: z
    .object({
      name,
      settings,
      secrets: settings,
      allowPrivateNetwork: z.boolean(),
      everyMinutes: z.number().int().min(5).max(1440),
      callBudgetPerHour: z.number().int().min(1).max(100_000),
      paused: z.boolean(),
    })
    .partial(),
  output: Connection,
  refusals: { ...settingsRefusals, ConnectionNotFound: 404, ConnectionNameTaken: 409 },
})

export const removeConnection = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/connections/{connection}',
  access: 'write',
  summary: 'Remove a source; what it measured stays',
  params: onConnection,
  output: null,
  status: 204,
  refusals: { ConnectionNotFound: 404 },
})

export const CheckResult = z.object({
  ok: z.boolean(),
  errorClass: z.enum(failureClasses).nullable(),
  message: z.string(),
  elapsedMs: z.number(),
})

export const checkConnection = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/connection-checks',
  access: 'write',
  summary: 'Check settings before they are saved, or those of a saved connection',
  description: 'What is left out of a saved connection is taken from it.',
  params: inOrganisation,
  body: z.union([
    z.object({
      connection: id,
      settings: settings.optional(),
      secrets: settings.optional(),
      allowPrivateNetwork: z.boolean().optional(),
    }),
    connectionSent.pick({
      connector: true,
      settings: true,
      secrets: true,
      allowPrivateNetwork: true,
    }),
  ]),
  output: CheckResult,
  refusals: { ...settingsRefusals, ConnectionNotFound: 404 },
})

const querySent = z.object({
  team: slug,
  workload: slug.nullable().default(null),
  metric: metricKey,
  query: settings,
})

const queryRefusals = {
  ConnectionNotFound: 404,
  TeamNotFound: 404,
  WorkloadNotFound: 404,
  MetricNotFound: 404,
  UnfitQuery: 422,
} as const

export const tryQuery = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/connections/{connection}/trials',
  access: 'write',
  summary: 'Run a query for a cycle and store nothing: raw answer, reduced number, cost',
  params: onConnection,
  body: querySent.extend({ cycle: cycleKey.optional() }),
  output: z.object({
    outcome: z.enum(['measured', 'no-data', 'failed']),
    errorClass: z.enum(failureClasses).nullable(),
    message: z.string(),
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    /** How many readings the number was made of. */
    parts: z.number().int(),
    calls: z.number().int(),
    elapsedMs: z.number(),
    request: z.string(),
    responseExcerpt: z.string(),
    link: z.string().nullable(),
    from: instantAnswered,
    until: instantAnswered,
    complete: z.boolean(),
  }),
  refusals: { ...queryRefusals, CycleNotFound: 404, CycleNotStarted: 422 },
})

export const addQuery = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/connections/{connection}/queries',
  access: 'write',
  summary: 'Let a source fill a series',
  params: onConnection,
  body: querySent,
  output: Query,
  status: 201,
  refusals: { ...queryRefusals, SeriesAlreadyCollected: 409 },
})

export const changeQuery = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/connections/{connection}/queries/{query}',
  access: 'write',
  summary: 'Change or pause a query',
  params: onQuery,
  body: z.object({ query: settings, active: z.boolean() }).partial(),
  output: Query,
  refusals: { ConnectionNotFound: 404, QueryNotFound: 404, UnfitQuery: 422 },
})

export const removeQuery = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/connections/{connection}/queries/{query}',
  access: 'write',
  summary: 'Stop filling a series; what was measured stays',
  params: onQuery,
  output: null,
  status: 204,
  refusals: { ConnectionNotFound: 404, QueryNotFound: 404 },
})

export const collectNow = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/connections/{connection}/collections',
  access: 'write',
  summary: 'Collect now, for the running cycle or a past one',
  params: onConnection,
  body: z.object({ cycle: cycleKey.optional(), query: id.optional() }),
  output: z.object({ queued: z.number().int() }),
  status: 202,
  refusals: {
    ConnectionNotFound: 404,
    QueryNotFound: 404,
    CycleNotFound: 404,
    CycleNotStarted: 422,
    ConnectionPaused: 409,
  },
})

export const listCollections = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/connections/{connection}/collections',
  access: 'read',
  summary: 'Runs, newest first',
  params: onConnection,
  query: paging.extend({ outcome: z.enum(collectionOutcomes).optional() }),
  output: pageOf(Collection),
  refusals: { ConnectionNotFound: 404 },
})
