import { changeTechShare } from '#features/topics/change-tech-share.ts'
import { endTechShare } from '#features/topics/end-tech-share.ts'
import { hostTechShare } from '#features/topics/host-tech-share.ts'
import { proposeTechShare } from '#features/topics/propose-tech-share.ts'
import { scheduleTechShare } from '#features/topics/schedule-tech-share.ts'
import { showInterest } from '#features/topics/show-interest.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import { known } from './sample-cast.ts'
import type { SampleProcess } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

type Share = SampleProcess['techShares'][number]

/** What became of tech shares that were offered in a review, or asked for here. */
export function tellTechShares(teller: Teller): Telling[] {
  return teller.process.techShares.flatMap((share) => [
    ...tellWanted(share, teller),
    ...tellPlanned(share, teller),
  ])
}

function tellWanted({ title, text, wanted, interested }: Share, teller: Teller): Telling[] {
  const { cast, told } = teller
  if (!wanted) return []
  const propose = async (ctx: Ctx) => {
    const id = newId()
    const body = { id, title, text, host: null, topic: known(told, wanted.topic) }
    const by = cast.as(wanted.by, ctx)
    await proposeTechShare(by, { params: inSample, query: undefined, body })
    await tellInterest(ctx, id, interested, teller)
  }
  return [{ when: wanted.when, tell: propose }]
}

function tellPlanned({ scheduled, held, host, ...share }: Share, teller: Teller): Telling[] {
  const { cast, calendar, told } = teller
  if (!scheduled || !host) return []
  const { startsAt, minutes } = scheduled
  const on = () => ({
    params: { ...inSample, share: known(told, share.title) },
    query: undefined,
  })
  const plan = async (ctx: Ctx) => {
    const by = cast.as(host, ctx)
    await hostTechShare(by, { ...on(), body: { host: { kind: 'person', id: cast.idOf(host) } } })
    await changeTechShare(by, { ...on(), body: { text: share.text } })
    const date = { startsAt: calendar.instantOf(startsAt), minutes, place: 'Forum, and the call' }
    await scheduleTechShare(by, { ...on(), body: date })
    await tellInterest(ctx, on().params.share, share.interested, teller)
  }
  const end = (recordingUrl: string | null) => (ctx: Ctx) =>
    endTechShare(cast.as(host, ctx), { ...on(), body: { as: 'held', recordingUrl } })
  return [
    { when: scheduled.when, tell: plan },
    ...(held ? [{ when: { ...startsAt, time: '17:00' }, tell: end(held.recording) }] : []),
  ]
}

async function tellInterest(
  ctx: Ctx,
  share: string,
  people: readonly string[],
  { cast }: Teller,
): Promise<void> {
  for (const name of people) {
    const params = { ...inSample, share }
    await showInterest(cast.as(name, ctx), { params, query: undefined, body: {} })
  }
}
