import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { instantAnswered, pillar, slug } from '#api/words.ts'
import { maturityStages } from '#domain/maturity.ts'

const stage = z.enum(maturityStages)
const onPillar = z.object({ organisation: slug, team: slug, pillar })

export const PillarMaturity = z.object({
  pillar,
  /** Null: the team has not said. */
  stage: stage.nullable(),
  setBy: z.string().nullable(),
  setAt: instantAnswered.nullable(),
})

export const listMaturity = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/maturity',
  access: 'read',
  summary: 'The stage of each team for each pillar of the template, teams by name, never ranked',
  params: z.object({ organisation: slug }),
  query: paging,
  output: pageOf(
    z.object({
      team: z.object({ slug, name: z.string() }),
      pillars: z.array(PillarMaturity),
    }),
  ),
  refusals: {},
})

export const setMaturity = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/maturity/{pillar}',
  access: 'write',
  summary: 'Say how the team comes by the numbers of a pillar; null takes it back',
  params: onPillar,
  body: z.object({ stage: stage.nullable() }),
  output: PillarMaturity,
  refusals: { TeamNotFound: 404 },
})

export const listMaturityChanges = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}/maturity',
  access: 'read',
  summary: 'What a team has said so far, newest first, at most 100 changes',
  params: z.object({ organisation: slug, team: slug }),
  output: z.object({
    items: z.array(
      z.object({ pillar, stage: stage.nullable(), setBy: z.string(), setAt: instantAnswered }),
    ),
  }),
  refusals: { TeamNotFound: 404 },
})
