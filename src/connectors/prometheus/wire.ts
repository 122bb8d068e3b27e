// The HTTP API of Prometheus 2 and 3, as VictoriaMetrics, Thanos and Mimir speak it too: only the fields
// that are used. https://prometheus.io/docs/prometheus/latest/querying/api/
import { z } from 'zod'

const number = z.string().regex(/^([+-]?Inf|NaN|[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)$/)
/** Seconds since the epoch, and the value as text. */
const sample = z.tuple([z.number(), number])
const labels = z.record(z.string(), z.string())
const histogram = z.unknown().optional()

export const Result = z.discriminatedUnion('resultType', [
  z.object({
    resultType: z.literal('vector'),
    result: z.array(z.object({ metric: labels, value: sample.optional(), histogram })),
  }),
  z.object({
    resultType: z.literal('matrix'),
    result: z.array(z.object({ metric: labels, values: z.array(sample).optional() })),
  }),
  z.object({ resultType: z.literal('scalar'), result: sample }),
  z.object({ resultType: z.literal('string'), result: z.tuple([z.number(), z.string()]) }),
])
export type Result = z.output<typeof Result>

export const Answer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: Result,
    warnings: z.array(z.string()).default([]),
  }),
  z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() }),
])
