import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { day } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { matrixOf } from './acknowledgement-store.ts'
import type * as api from './api.ts'
import { answerNotices, findNotice, targetOf, todayOf } from './find-notice.ts'
import { maySeeDrafts } from './policy.ts'
import { proofOfTeams } from './proof-of-teams.ts'
import { noticesPage } from './store.ts'

type List = typeof api.listNotices

export async function listNotices(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { show, cursor, limit } = query
  const rows = await noticesPage(ctx, {
    show,
    today: todayOf(ctx),
    withDrafts: maySeeDrafts(ctx.actor),
    after: cursor === undefined ? undefined : afterCursor(cursor),
    limit,
  })
  const { items, next } = page(rows, limit, ({ effectiveOn, id }) => `${effectiveOn} ${id}`)
  return { items: await answerNotices(ctx, items), next }
}

function afterCursor(cursor: string) {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { effectiveOn: day(match[1]), id: match[2] }
}

type Read = typeof api.readNotice

export async function readNotice(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const row = await findNotice(ctx, params.notice)
  const [answers, matrix, facts] = await Promise.all([
    answerNotices(ctx, [row]),
    matrixOf(ctx, row.id),
    row.metric === null ? null : proofOfTeams(ctx, row.metric, targetOf(row)),
  ])
  const [notice] = answers
  if (!notice) throw new Error('A notice that was found has no answer')
  return {
    ...notice,
    matrix: matrix.map(({ teamId, ...team }) => ({
      ...team,
      proof:
        facts && (facts.get(teamId) ?? { state: 'unknown', value: null, measured: 0, meeting: 0 }),
    })),
  }
}
