import type { Input, Output } from '#api/endpoint.ts'
import { begunPairing } from '#domain/pairing.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { suggestionOf } from './current-suggestions.ts'
import { evidenceAnswer } from './evidence-answer.ts'
import { keepPairing } from './keep-pairing.ts'
import { namedPair } from './named-pair.ts'
import { pairingNow } from './pairing-answer.ts'
import { pairingRow } from './store.ts'

type Accept = typeof api.acceptPairingSuggestion

/** The evidence is kept with the pairing. */
export async function acceptPairingSuggestion(
  ctx: Ctx,
  { body }: Input<Accept>,
): Promise<Output<Accept>> {
  const { helper, helped, metricId, metricKey } = await namedPair(ctx, body)
  requireTeamWork(ctx.actor, body.as === 'helper' ? helper.id : helped.id)
  const teams = { helperTeamId: helper.id, helpedTeamId: helped.id }
  if (await pairingRow(ctx, body.id)) return pairingNow(ctx, body.id)
  const suggestion = await suggestionOf(ctx, { metricKey, ...teams })
  if (!suggestion) {
    throw new Refusal(
      'SuggestionNotFound',
      'The lines no longer speak for this pairing; offer help or ask for it instead.',
    )
  }
  const names = new Map([helper, helped].map((team) => [team.id, team]))
  await keepPairing(ctx, {
    id: body.id,
    text: body.text,
    metricId,
    reviewId: null,
    evidence: evidenceAnswer(suggestion, names),
    ...begunPairing(teams, body.as === 'helper' ? 'offered' : 'asked'),
  })
  return pairingNow(ctx, body.id)
}
