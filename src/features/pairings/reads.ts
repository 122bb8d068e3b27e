import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { endedPairingStates, openPairingStates, pairingStates } from '#domain/pairing.ts'
import { Refusal } from '#domain/refusal.ts'
import { teamIdsOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { currentSuggestions, withCharts } from './current-suggestions.ts'
import { evidenceAnswer } from './evidence-answer.ts'
import { pairingAnswers, pairingNow } from './pairing-answer.ts'
import { evidenceOf, type PairingFilter, type PairingRow, pairingsPage } from './store.ts'

type ListSuggestions = typeof api.listPairingSuggestions

/** They are worked out on reading, so that the cursor is a place in the list. */
export async function listPairingSuggestions(
  ctx: Ctx,
  { query }: Input<ListSuggestions>,
): Promise<Output<ListSuggestions>> {
  const { teams, suggestions } = await currentSuggestions(ctx)
  const own = new Set(teamIdsOf(ctx.actor))
  const shown =
    query.of === 'all'
      ? suggestions
      : suggestions.filter(({ helper, helped }) => own.has(helper.teamId) || own.has(helped.teamId))
  const from = query.cursor === undefined ? 0 : placeIn(query.cursor)
  const charted = await withCharts(ctx, shown.slice(from, from + query.limit))
  const names = new Map(teams.map(({ team }) => [team.id, team]))
  return {
    items: charted.flatMap((suggestion) => {
      const evidence = evidenceAnswer(suggestion, names)
      return evidence ? [{ metric: suggestion.helped.line.charted.said.metric, ...evidence }] : []
    }),
    next: shown.length > from + query.limit ? String(from + query.limit) : null,
  }
}

type List = typeof api.listPairings

const statesOf = { open: openPairingStates, ended: endedPairingStates, all: pairingStates }

export async function listPairings(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const rows = await pairingsPage(ctx, {
    states: statesOf[query.state],
    teamIds: query.of === 'mine' ? teamIdsOf(ctx.actor) : undefined,
    after: query.cursor === undefined ? undefined : afterCursor(query.cursor),
    limit: query.limit,
  })
  const { items, next } = page(rows, query.limit, cursorOf)
  return { items: await pairingAnswers(ctx, items), next }
}

type Read = typeof api.readPairing

export async function readPairing(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const pairing = await pairingNow(ctx, params.pairing)
  return { ...pairing, evidence: await evidenceOf(ctx, params.pairing) }
}

function placeIn(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw unknownCursor()
  return Number(cursor)
}

function cursorOf({ begunAt, id }: PairingRow): string {
  return `${begunAt} ${id}`
}

function afterCursor(cursor: string): PairingFilter['after'] {
  const match = /^(\d{4}-[\d-]{5}T[\d:.]{12}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    cursor,
  )
  const [, begunAt, id] = match ?? []
  if (!begunAt || !id) throw unknownCursor()
  return { begunAt, id }
}

function unknownCursor(): Refusal {
  return new Refusal('InvalidInput', 'This cursor is not one of ours.')
}
