import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { TechSharePlan } from '#domain/tech-share.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { worksOnShare } from './policy.ts'
import { lockTechShare, type TechShareRow, techShareById } from './tech-share-store.ts'

export type TechShareAnswer = z.output<typeof api.TechShare>

/** Throws TechShareNotFound. */
export async function findTechShare(ctx: Ctx, id: string): Promise<TechShareRow> {
  const row = await techShareById(ctx, personIdOf(ctx.actor), id)
  if (row) return row
  throw new Refusal('TechShareNotFound', 'There is no such tech share.', { share: id })
}

/** As `findTechShare`, and nobody else changes it until this transaction ends. */
export async function holdTechShare(ctx: Ctx, id: string): Promise<TechShareRow> {
  await lockTechShare(ctx, id)
  return findTechShare(ctx, id)
}

/** As it is now, for the answer of a write. */
export async function techShareNow(ctx: Ctx, id: string): Promise<TechShareAnswer> {
  return techShareAnswer(ctx, await findTechShare(ctx, id))
}

export function techShareAnswer(ctx: Pick<Ctx, 'actor'>, row: TechShareRow): TechShareAnswer {
  const { hostPersonId, hostTeamId: _, hostTeamSlug, hostName, offeredById: __, ...told } = row
  const { sortAt: ___, revision: ____, ...share } = told
  return { ...share, host: hostOf(row), mine: worksOnShare(ctx.actor, row) }
}

function hostOf({ hostPersonId, hostTeamSlug, hostName }: TechShareRow): TechShareAnswer['host'] {
  if (hostName === null) return null
  if (hostPersonId !== null) return { kind: 'person', id: hostPersonId, name: hostName }
  return hostTeamSlug === null ? null : { kind: 'team', slug: hostTeamSlug, name: hostName }
}

export function planOf({ state, startsAt }: TechShareRow): TechSharePlan {
  if (state === 'wanted') return { state }
  if (state === 'cancelled') return { state, startsAt }
  if (startsAt === null) throw new Error('A tech share with a plan and without a date')
  return { state, startsAt }
}

/** What the audit log tells of it. */
export function shownShare({ title, text, state, hostName, startsAt, ...more }: TechShareRow) {
  const { minutes, place, recordingUrl } = more
  return { title, text, state, host: hostName, startsAt, minutes, place, recordingUrl }
}
