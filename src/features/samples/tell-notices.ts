import { acknowledgeNotice } from '#features/notices/acknowledge-notice.ts'
import { draftNotice } from '#features/notices/draft-notice.ts'
import { publishNotice } from '#features/notices/publish-notice.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import type { SampleProcess } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

type Notice = SampleProcess['notices'][number]

/** What the architect told everybody, and which teams said that they had read it. */
export function tellNotices(teller: Teller): Telling[] {
  return teller.process.notices.flatMap((notice) => tellNotice(notice, newId(), teller))
}

function tellNotice(notice: Notice, id: string, { cast, calendar }: Teller): Telling[] {
  const { title, text, severity, by, audience, proof, expires } = notice
  const onNotice = { params: { ...inSample, notice: id }, query: undefined, body: {} }
  const body = {
    ...{ id, title, text, severity },
    audience: audience?.map((name) => cast.team(name).team.slug) ?? null,
    effectiveOn: calendar.dayOf(notice.effective),
    expiresOn: expires && calendar.dayOf(expires),
    proof: proof && { metric: proof.metric, target: { lower: null, upper: proof.upper } },
  }
  const publish = async (ctx: Ctx) => {
    const author = cast.as(by, ctx)
    await draftNotice(author, { params: inSample, query: undefined, body })
    await publishNotice(author, onNotice)
  }
  return [
    { when: notice.published, tell: publish },
    ...notice.acknowledged.map((said) => ({
      when: said.when,
      tell: (ctx: Ctx) => {
        const params = { ...onNotice.params, team: cast.teamOf(said.by).team.slug }
        return acknowledgeNotice(cast.as(said.by, ctx), { ...onNotice, params })
      },
    })),
  ]
}
