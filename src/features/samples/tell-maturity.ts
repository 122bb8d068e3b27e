import { corePillars } from '#domain/pillar.ts'
import { setMaturity } from '#features/maturity/set-maturity.ts'
import type { Ctx } from '#platform/context.ts'
import { inSample } from './found-teams.ts'
import type { Teller, Telling } from './telling.ts'

/** How teams say that they come by their numbers. */
export function tellMaturity({ process, cast }: Teller): Telling[] {
  return process.maturity.map(({ when, by, stages }) => ({
    when,
    async tell(ctx: Ctx) {
      const { slug } = cast.teamOf(by).team
      for (const pillar of corePillars) {
        const stage = stages[pillar]
        if (!stage) continue
        const params = { ...inSample, team: slug, pillar }
        await setMaturity(cast.as(by, ctx), { params, query: undefined, body: { stage } })
      }
    },
  }))
}
