import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { openActionsOf } from '#features/actions/actions-of-teams.ts'
import { agreementInForce } from '#features/agreements/agreement-in-force.ts'
import { noticesInForce } from '#features/notices/notices-in-force.ts'
import { readReport } from '#features/reports/read-report.ts'
import { type AgendaItemRecord, agendaOf } from '#features/reviews/agenda-of-review.ts'
import { parkedTopics } from '#features/topics/parked-topics.ts'
import { winsOfCycle } from '#features/wins/wins-of-cycle.ts'
import type { Ctx, PublicCtx } from '#platform/context.ts'
import { admitWall } from './admit-wall.ts'
import type * as api from './api.ts'

type Read = typeof api.readWallSlot
type Slot = Output<Read>

const mostRows = 5
/** More do not fit a screen that is read from the back of a room. */
const mostSentences = 8

export async function readWallSlot(publicCtx: PublicCtx, { params }: Input<Read>): Promise<Slot> {
  const { ctx, review } = await admitWall(publicCtx)
  const item = (await agendaOf(ctx, review.id)).find(({ id }) => id === params.item)
  if (!item) throw new Refusal('ItemNotFound', 'The agenda has no such item any more.')
  if (item.team && item.teamId) {
    return slotOfTeam(ctx, review.cycleKey, { id: item.teamId, ...item.team })
  }
  const sentences = await sentencesOf(ctx, review.cycleKey, item.kind)
  return {
    team: null,
    rows: [],
    steady: 0,
    actions: [],
    wins: [],
    sentences: sentences.slice(0, mostSentences),
  }
}

async function slotOfTeam(
  ctx: Ctx,
  cycle: string,
  team: { id: string; slug: string; name: string },
): Promise<Slot> {
  const organisation = ctx.organisationInForce.slug
  const params = { organisation, team: team.slug, cycle }
  const [report, actions] = await Promise.all([
    readReport(ctx, { params, query: undefined, body: undefined }),
    openActionsOf(ctx, [team.id]),
  ])
  const told = report.talkingPoints.map(({ series }) => series)
  const isSteady = (line: (typeof report.lines)[number]) =>
    !told.includes(line.series) && line.variation !== 'improving' && line.variation !== 'worsening'
  return {
    team: { slug: team.slug, name: team.name },
    rows: told
      .flatMap((series) => report.lines.filter((line) => line.series === series))
      .slice(0, mostRows),
    steady: report.lines.filter(isSteady).length,
    actions: actions.map(({ id, text, owner, state }) => ({
      id,
      text,
      owner: owner?.name ?? null,
      state,
    })),
    wins: report.wins.map(({ text }) => text),
    sentences: [],
  }
}

async function sentencesOf(
  ctx: Ctx,
  cycle: string,
  kind: AgendaItemRecord['kind'],
): Promise<string[]> {
  if (kind === 'notices') return (await noticesInForce(ctx)).map(({ title }) => title)
  if (kind === 'topics') return (await parkedTopics(ctx)).map(({ text }) => text)
  if (kind === 'wins') return (await winsOfCycle(ctx, cycle)).map(({ text }) => text)
  if (kind !== 'opening') return []
  const agreement = await agreementInForce(ctx)
  return agreement === null ? [] : [agreement.content.safeSpace]
}
