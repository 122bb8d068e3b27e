import { endTopic } from '#features/topics/end-topic.ts'
import { mentionTopic } from '#features/topics/mention-topic.ts'
import { mergeTopic } from '#features/topics/merge-topic.ts'
import { promoteTopic } from '#features/topics/promote-topic.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import { known } from './sample-cast.ts'
import type { Teller, Telling } from './telling.ts'

/** What became of topics that were parked in the reviews. */
export function tellTopics({ process: { topics }, cast, told }: Teller): Telling[] {
  const on = (text: string) => ({
    params: { ...inSample, topic: known(told, text) },
    query: undefined,
  })
  return [
    ...topics.mentioned.map(({ when, by, team, text }) => ({
      when,
      async tell(ctx: Ctx) {
        const body = { id: newId(), text, team: cast.team(team).team.slug, metric: null }
        await mentionTopic(cast.as(by, ctx), { params: inSample, query: undefined, body })
      },
    })),
    ...topics.merged.map(({ when, by, text, into }) => ({
      when,
      tell: (ctx: Ctx) =>
        mergeTopic(cast.as(by, ctx), { ...on(text), body: { into: known(told, into) } }),
    })),
    ...topics.promoted.map(({ when, by, text }) => ({
      when,
      tell: (ctx: Ctx) => promoteTopic(cast.as(by, ctx), { ...on(text), body: {} }),
    })),
    ...topics.ended.map(({ when, by, text, as, outcome }) => ({
      when,
      tell: (ctx: Ctx) => endTopic(cast.as(by, ctx), { ...on(text), body: { as, outcome } }),
    })),
  ]
}
