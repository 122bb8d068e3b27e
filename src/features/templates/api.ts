import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { instantAnswered, metricKey, name, number, pillar, slug, text } from '#api/words.ts'
import { directions, metricKinds, rollUps } from '#domain/metric.ts'
import { optionalPillars } from '#domain/pillar.ts'
import { templateSizes } from '#domain/template.ts'

const inOrganisation = z.object({ organisation: slug })
const bound = number.nullable()
const Bounds = z.object({ lower: bound, upper: bound })
/** At most one of both missing: "at most 5", "at least 95", or a band. */
export const Target = z.object({ lower: bound, upper: bound })

export const Metric = z.object({
  key: z.string(),
  name: z.string(),
  pillar,
  unit: z.string(),
  kind: z.enum(metricKinds),
  direction: z.enum(directions),
  rollUp: z.enum(rollUps),
  scale: z.number(),
  bounds: Bounds,
  rare: z.boolean(),
  definition: z.string(),
  sources: z.string(),
  pairedWith: z.string().nullable(),
})

const MetricSent = Metric.extend({
  key: metricKey,
  name,
  unit: z.string().trim().min(1).max(40),
  scale: z.number().positive().max(1e9).default(1),
  /** Left out: the natural ones of the kind, such as 0 and 100 of a percentage. */
  bounds: Bounds.optional(),
  rare: z.boolean().default(false),
  definition: text.min(1),
  sources: text.default(''),
  pairedWith: metricKey.nullable().default(null),
})

export const listMetrics = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/metrics',
  access: 'read',
  summary: 'Every metric that the organisation knows, in the template or not',
  params: inOrganisation,
  output: z.object({ items: z.array(Metric.extend({ inTemplate: z.boolean() })) }),
  refusals: {},
})

export const defineMetric = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/metrics',
  access: 'write',
  summary:
    'Define a metric of the organisation’s own; a template version brings it into the reports',
  params: inOrganisation,
  body: MetricSent,
  output: Metric,
  status: 201,
  refusals: { MetricKeyTaken: 409, MetricNotFound: 404, UnfitMetric: 422 },
})

export const TemplateChange = z.object({
  kind: z.string(),
  metric: z.string().nullable(),
  detail: z.string(),
})

export const TemplateVersion = z.object({
  number: z.number().int(),
  pillars: z.array(pillar),
  note: z.string(),
  publishedBy: z.string(),
  publishedAt: instantAnswered,
  metrics: z.array(Metric.extend({ target: Target.nullable() })),
  /** What this version changed against the one before it. */
  changes: z.array(TemplateChange),
})

export const readTemplate = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/template',
  access: 'read',
  summary: 'The template version in force, with targets; another one by number',
  params: inOrganisation,
  query: z.object({ version: z.coerce.number().int().min(1).optional(), team: slug.optional() }),
  output: TemplateVersion,
  refusals: { TemplateNotFound: 404, TeamNotFound: 404 },
})

export const listTemplateVersions = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/template/versions',
  access: 'read',
  summary: 'Change log, newest version first',
  params: inOrganisation,
  query: paging,
  output: pageOf(TemplateVersion.omit({ metrics: true }).extend({ metricCount: z.number().int() })),
  refusals: {},
})

export const templateSize = z.enum(templateSizes)

function hasNoRepeats(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}

export const publishTemplate = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/template/versions',
  access: 'write',
  summary: 'Publish the next version: one of the three sizes, or a list of metrics in order',
  description:
    'Draft reports take it over at once; ready reports keep the version they were frozen with.',
  params: inOrganisation,
  body: z.object({
    choice: z.union([
      z.object({ size: templateSize }),
      z.object({
        metrics: z.array(metricKey).min(1).max(200).refine(hasNoRepeats, 'Name each once'),
      }),
    ]),
    optionalPillars: z.array(z.enum(optionalPillars)).max(2).default([]),
    note: text.default(''),
    /** The version this one was made from; refused when somebody published in between. */
    basedOn: z.number().int().min(0),
  }),
  output: TemplateVersion,
  status: 201,
  refusals: {
    TemplateMovedOn: 409,
    MetricNotFound: 404,
    PillarNotInTemplate: 422,
    NothingChanged: 409,
  },
})

const targetBody = z.object({ target: Target.nullable() })

export const setTarget = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/metrics/{metric}/target',
  access: 'write',
  summary: 'Set or remove (null) the organisation’s target for a metric',
  params: inOrganisation.extend({ metric: metricKey }),
  body: targetBody,
  output: targetBody,
  refusals: { MetricNotFound: 404, UnfitTarget: 422 },
})

export const setTeamTarget = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/metrics/{metric}/target',
  access: 'write',
  summary: 'Set or remove (null) a team’s own target, which goes before the organisation’s',
  params: inOrganisation.extend({ team: slug, metric: metricKey }),
  body: targetBody,
  output: targetBody,
  refusals: { MetricNotFound: 404, TeamNotFound: 404, UnfitTarget: 422 },
})
