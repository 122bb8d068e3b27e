import type { z } from 'zod'
import { localDay } from '#domain/local-day.ts'
import { noticePhase } from '#domain/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { type AcknowledgementOfTeam, acknowledgementsOf } from './acknowledgement-store.ts'
import type * as api from './api.ts'
import { maySeeDrafts } from './policy.ts'
import { lockNotice, type NoticeRow, noticeById } from './store.ts'

export type NoticeAnswer = z.output<typeof api.Notice>
export type TodayCtx = Pick<Ctx, 'now' | 'organisationInForce'>

/** The day that it is where the organisation is. */
export function todayOf(ctx: TodayCtx) {
  return localDay(ctx.now, ctx.organisationInForce.timeZone)
}

/** Throws NoticeNotFound; a draft is found by those alone who may see it. */
export async function findNotice(ctx: Ctx, id: string): Promise<NoticeRow> {
  const row = await noticeById(ctx, id)
  if (row && (row.state !== 'draft' || maySeeDrafts(ctx.actor))) return row
  throw new Refusal('NoticeNotFound', 'There is no such notice.', { notice: id })
}

/** As `findNotice`, and nobody else changes it until this transaction ends. */
export async function holdNotice(ctx: Ctx, id: string): Promise<NoticeRow> {
  await lockNotice(ctx, id)
  return findNotice(ctx, id)
}

/** With what the caller's own teams said to them. */
export async function answerNotices(ctx: Ctx, rows: readonly NoticeRow[]): Promise<NoticeAnswer[]> {
  const ids = rows.map(({ id }) => id)
  const memberships = ctx.actor.kind === 'system' ? [] : ctx.actor.memberships
  const teamIds = memberships.map(({ teamId }) => teamId)
  const own = await acknowledgementsOf(ctx, ids, teamIds)
  return rows.map((row) => noticeAnswer(ctx, row, own.get(row.id) ?? []))
}

/** As it is now, for the answer of a write. */
export async function noticeNow(ctx: Ctx, id: string): Promise<NoticeAnswer> {
  const [answer] = await answerNotices(ctx, [await findNotice(ctx, id)])
  if (!answer) throw new Error('A notice that was found has no answer')
  return answer
}

function noticeAnswer(
  ctx: TodayCtx,
  row: NoticeRow,
  own: readonly AcknowledgementOfTeam[],
): NoticeAnswer {
  const { metric, proofLower, proofUpper, state: _, ...told } = row
  return {
    ...told,
    phase: noticePhase(row, todayOf(ctx)),
    proof: metric && { metric, target: targetOf(row) },
    own: [...own],
  }
}

/** Null: the team's own counts. */
export function targetOf({ proofLower, proofUpper }: NoticeRow) {
  const isGiven = proofLower !== null || proofUpper !== null
  return isGiven ? { lower: proofLower, upper: proofUpper } : null
}
