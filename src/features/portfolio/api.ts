import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, pillar, slug } from '#api/words.ts'
import { variations } from '#domain/report-line.ts'
import { Phrase, reportStates } from '#features/reports/api.ts'

const count = z.number().int()

export const PortfolioCell = z.object({
  pillar,
  counts: z.object({
    improving: count,
    worsening: count,
    changed: count,
    steady: count,
    notEnoughData: count,
    failed: count,
    missing: count,
    notApplicable: count,
  }),
  notable: z.array(
    z.object({
      metric: z.string(),
      name: z.string(),
      workload: slug.nullable(),
      variation: z.enum(variations),
      phrase: Phrase,
      isNew: z.boolean(),
    }),
  ),
})

export const PortfolioRow = z.object({
  team: z.object({ slug, name: z.string() }),
  state: z.enum(reportStates),
  cells: z.array(PortfolioCell),
})

const onCycle = z.object({ organisation: slug, cycle: cycleKey })

export const readPortfolio = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles/{cycle}/portfolio',
  access: 'read',
  summary: 'Teams × pillars, teams by name and never ranked',
  params: onCycle,
  query: paging.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: pageOf(PortfolioRow),
  refusals: { CycleNotFound: 404 },
})

export const readSharedProblems = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles/{cycle}/shared-problems',
  access: 'read',
  summary: 'Metrics that worsen in several teams, and the teams that improved them and can help',
  params: onCycle,
  output: z.object({
    items: z.array(
      z.object({
        metric: z.string(),
        name: z.string(),
        pillar,
        worsening: z.array(z.object({ slug, name: z.string() })),
        improving: z.array(z.object({ slug, name: z.string() })),
      }),
    ),
  }),
  refusals: { CycleNotFound: 404 },
})
