import { answerPairing } from '#features/pairings/answer-pairing.ts'
import { beginPairing } from '#features/pairings/begin-pairing.ts'
import { movePairingOn } from '#features/pairings/move-pairing-on.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import { known } from './sample-cast.ts'
import type { SampleProcess } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

type Pairing = SampleProcess['pairings'][number]

/** What became of help that was offered in a review, or asked for here. */
export function tellPairings(teller: Teller): Telling[] {
  return teller.process.pairings.flatMap((pairing) => tellPairing(pairing, teller))
}

function tellPairing(pairing: Pairing, { cast, told }: Teller): Telling[] {
  const { text, asked, accepted, tried, finished } = pairing
  const on = () => ({
    params: { ...inSample, pairing: known(told, text) },
    query: undefined,
  })
  const ask = (by: string) => (ctx: Ctx) => {
    const id = newId()
    told.set(text, id)
    const { metric } = pairing
    const team = cast.team(pairing.helped).team.slug
    const body = { id, kind: 'ask', team, other: null, metric, text } as const
    return beginPairing(cast.as(by, ctx), { params: inSample, query: undefined, body })
  }
  const accept = (by: string) => (ctx: Ctx) =>
    answerPairing(cast.as(by, ctx), { ...on(), body: { answer: 'accept', team: null } })
  const move = (by: string, body: Parameters<typeof movePairingOn>[1]['body']) => (ctx: Ctx) =>
    movePairingOn(cast.as(by, ctx), { ...on(), body })
  return [
    ...(asked ? [{ when: asked.when, tell: ask(asked.by) }] : []),
    ...(accepted ? [{ when: accepted.when, tell: accept(accepted.by) }] : []),
    ...(tried ? [{ when: tried.when, tell: move(tried.by, { state: 'tried' }) }] : []),
    ...(finished
      ? [
          {
            when: finished.when,
            tell: move(finished.by, { state: 'finished', outcome: finished.outcome }),
          },
        ]
      : []),
  ]
}
