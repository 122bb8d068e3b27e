import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, id, instantAnswered, slug, text } from '#api/words.ts'

const onReport = z.object({ organisation: slug, team: slug, cycle: cycleKey })

const reportRefusals = {
  TeamNotFound: 404,
  CycleNotFound: 404,
  ReportNotFound: 404,
  ReportIsReady: 409,
} as const

export const Win = z.object({
  id,
  text: z.string(),
  by: z.string(),
  at: instantAnswered,
  /** The metric whose improvement it tells of, if any. */
  metric: z.string().nullable(),
})

export const recordWin = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/wins',
  access: 'write',
  summary: 'Record a win of the team in a cycle',
  params: onReport,
  body: z.object({
    text: text.min(1).max(500),
    metric: z.string().max(80).nullable().default(null),
  }),
  output: Win,
  status: 201,
  refusals: { ...reportRefusals, MetricNotFound: 404 },
})

export const removeWin = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/wins/{win}',
  access: 'write',
  summary: 'Take a win back',
  params: onReport.extend({ win: id }),
  output: null,
  status: 204,
  refusals: { ...reportRefusals, WinNotFound: 404 },
})
