import { thankForWin } from '#features/wins/thank-for-win.ts'
import { inSample } from './found-teams.ts'
import { known } from './sample-cast.ts'
import type { Teller, Telling } from './telling.ts'

export function tellThanks({ process, cast, told }: Teller): Telling[] {
  return process.thanks.map(({ when, win, by }) => ({
    when,
    async tell(ctx) {
      const params = { ...inSample, win: known(told, win) }
      for (const name of by) {
        await thankForWin(cast.as(name, ctx), { params, query: undefined, body: undefined })
      }
    },
  }))
}
