import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { standingAnswer } from './read-agreement.ts'
import {
  signersOfTeams,
  signersWithoutTeam,
  type TeamSigners,
  type TeamsAfter,
} from './signature-store.ts'
import { newestAgreement } from './store.ts'

type List = typeof api.listSignatures

export async function listSignatures(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const inForce = (await newestAgreement(ctx))?.number ?? 0
  const filter = { after: teamIn(query.cursor), limit: query.limit }
  const { items, next } = page(
    await signersOfTeams(ctx, filter),
    query.limit,
    ({ id, name }) => `${id} ${name}`,
  )
  const people = (signers: TeamSigners['people']) =>
    signers.map(({ id, name, version, at }) => {
      const last = version === null || at === null ? null : { version, at }
      return { person: { id, name }, standing: standingAnswer(last, inForce) }
    })
  const teams = items.map(({ slug, name, people: signers }) => ({
    team: { slug, name },
    people: people(signers),
  }))
  const alone = next === null ? people(await signersWithoutTeam(ctx)) : []
  return {
    items: alone.length === 0 ? teams : [...teams, { team: null, people: alone }],
    next,
  }
}

function teamIn(cursor: string | undefined): TeamsAfter | undefined {
  if (cursor === undefined) return undefined
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)$/s.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { id: match[1], name: match[2] }
}
