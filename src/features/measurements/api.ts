import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { currency, cycleKey, id, instantAnswered, metricKey, number, slug } from '#api/words.ts'
import { origins } from '#domain/measurement.ts'
import { signalRules } from '#domain/signal.ts'
import { Metric, Target } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const reason = z.string().trim().max(300)
/** Left as text, because to convert thousands of them in the schema takes longer than to store them. */
const instantText = z.iso.datetime({
  offset: true,
  error: 'An instant with an offset, such as 2026-03-01T09:00:00Z',
})

/** A number, or why there is none. Ratio metrics take numerator and denominator. */
export const ReadingSent = z.union([
  z.object({ value: number, currency: currency.optional() }),
  z.object({ numerator: number, denominator: number, currency: currency.optional() }),
  z.object({ missing: reason }),
  z.object({ notApplicable: reason.min(1, 'A reason is needed') }),
])

export const Reading = z.union([
  z.object({
    state: z.literal('measured'),
    value: z.number(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
  }),
  z.object({ state: z.enum(['missing', 'not-applicable', 'failed']), reason: z.string() }),
])

const MeasurementSent = z.object({
  team: slug,
  workload: slug.nullable().default(null),
  metric: metricKey,
  /** The span measured: [at, until), or one instant when `until` is left out, or a whole cycle. */
  at: instantText.optional(),
  until: instantText.optional(),
  cycle: cycleKey.optional(),
  reading: ReadingSent,
})

const rowRefusals = {
  TeamNotFound: 404,
  CycleNotFound: 404,
  /** Details name each row: `rows: [{row, field, message}]`; nothing was stored. */
  UnfitMeasurements: 422,
} as const

export const pushMeasurements = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/measurements',
  access: 'push',
  summary: 'Store up to 5,000 measurements, all or none',
  description:
    'A measurement of the same series, span and origin replaces the one before. Send an Idempotency-Key to make a retry safe.',
  params: inOrganisation,
  body: z.object({ measurements: z.array(MeasurementSent).min(1).max(5000) }),
  output: z.object({ stored: z.number().int(), unchanged: z.number().int() }),
  status: 201,
  refusals: { ...rowRefusals, IdempotencyKeyReused: 422 },
  bodyLimit: 4 * 1024 * 1024,
  idempotent: true,
})

export const enterValues = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/cycles/{cycle}/values',
  access: 'write',
  summary: 'Enter values of a report by hand; null takes the typed value back',
  params: inOrganisation.extend({ team: slug, cycle: cycleKey }),
  body: z.object({
    values: z
      .array(
        z.object({
          metric: metricKey,
          workload: slug.nullable().default(null),
          reading: ReadingSent.nullable(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({ stored: z.number().int(), unchanged: z.number().int() }),
  refusals: { ...rowRefusals, ReportIsReady: 409 },
})

export const importMeasurements = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams/{team}/imports',
  access: 'write',
  summary: 'Import a CSV file for a team, or try it without storing anything',
  description:
    'Columns: metric, then cycle or at (and until), then value, or numerator and denominator; optional workload, currency, missing, not_applicable. A date stands for that whole day in the organisation’s time zone. Separated by commas, semicolons (then with decimal commas too) or tabs. All rows or none, at most 50,000.',
  params: inOrganisation.extend({ team: slug }),
  body: z.object({
    name: z.string().trim().min(1).max(200),
    csv: z.string().max(4_000_000),
    tryOnly: z.boolean().default(false),
  }),
  output: z.object({
    rows: z.number().int(),
    stored: z.number().int(),
    unchanged: z.number().int(),
    errors: z.array(z.object({ row: z.number().int(), field: z.string(), message: z.string() })),
  }),
  refusals: { ...rowRefusals, UnreadableCsv: 422 },
  /** As JSON, every quote of the file is written as two characters. */
  bodyLimit: 9 * 1024 * 1024,
})

export const Measurement = z.object({
  at: instantAnswered,
  until: instantAnswered,
  reading: Reading,
  origin: z.enum(origins),
  /** Who: a person, a token, a file or a connection, by name. */
  source: z.string(),
  recordedAt: instantAnswered,
})

const onSeries = inOrganisation.extend({ team: slug, metric: metricKey })
const ofWorkload = z.object({ workload: slug.optional() })

export const listMeasurements = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}/metrics/{metric}/measurements',
  access: 'read',
  summary: 'The stored values of a series as they came, newest first',
  params: onSeries,
  query: paging.extend(ofWorkload.shape),
  output: pageOf(Measurement),
  refusals: { TeamNotFound: 404, MetricNotFound: 404, WorkloadNotFound: 404 },
})

export const ChartPoint = z.object({
  cycle: cycleKey,
  starts: instantAnswered,
  ends: instantAnswered,
  reading: Reading,
  origin: z.enum(origins).nullable(),
  parts: z.number().int(),
})

const limit = z.number().nullable()
export const Limits = z.object({
  n: z.number().int(),
  center: limit,
  meanMovingRange: limit,
  lower: limit,
  upper: limit,
  rangeUpper: limit,
  midLower: limit,
  midUpper: limit,
  maturity: z.enum(['none', 'trial', 'provisional', 'lockable', 'locked']),
})

export const Segment = z.object({
  /** Half-open range of indexes into `points`. */
  from: z.number().int(),
  to: z.number().int(),
  limits: Limits,
  /** Lines beyond a natural bound, which are not drawn. */
  hidden: z.object({
    lower: z.boolean(),
    upper: z.boolean(),
    midLower: z.boolean(),
    midUpper: z.boolean(),
  }),
})

export const Signal = z.object({
  rule: z.enum(signalRules),
  /** Indexes into `points`. */
  points: z.array(z.number().int()),
  window: z.array(z.number().int()),
  side: z.enum(['above', 'below']).nullable(),
})

export const readChart = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}/metrics/{metric}/chart',
  access: 'read',
  summary: 'The XmR chart of a series: a point per cycle, limits, signals, target',
  params: onSeries,
  query: ofWorkload.extend({ cycles: z.coerce.number().int().min(2).max(104).default(26) }),
  output: z.object({
    metric: Metric,
    team: z.object({ slug, name: z.string() }),
    workload: z.object({ slug, name: z.string() }).nullable(),
    currency: z.string().nullable(),
    target: Target.nullable(),
    points: z.array(ChartPoint),
    movingRanges: z.array(z.number().nullable()),
    segments: z.array(Segment),
    signals: z.array(Signal),
    /** Workloads of the team that have this series too. */
    workloads: z.array(z.object({ slug, name: z.string() })),
    /** The source that fills the series, if any. */
    connection: z.object({ id, name: z.string() }).nullable(),
  }),
  refusals: { TeamNotFound: 404, MetricNotFound: 404, WorkloadNotFound: 404 },
})
