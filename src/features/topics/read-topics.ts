import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import { endedTopicStates, openTopicStates, topicStates } from '#domain/topic.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { topicAnswer, topicNow } from './find-topic.ts'
import { aroundTopic, topicsPage } from './topic-list-store.ts'

type List = typeof api.listTopics

const shown = {
  open: openTopicStates,
  parked: ['parked'],
  promoted: ['promoted'],
  ended: endedTopicStates,
  all: topicStates,
} as const

export async function listTopics(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { show, search, cursor, limit } = query
  const after = cursor === undefined ? undefined : afterCursor(cursor)
  const rows = await topicsPage(ctx, { states: shown[show], search, after, limit })
  const { items, next } = page(rows, limit, ({ mentions, id }) => `${mentions} ${id}`)
  return { items: items.map(topicAnswer), next }
}

function afterCursor(cursor: string) {
  const match = /^(\d{1,9}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { mentions: Number(match[1]), id: match[2] }
}

type Read = typeof api.readTopic

export async function readTopic(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const topic = await topicNow(ctx, params.topic)
  return { ...topic, ...(await aroundTopic(ctx, topic.id)) }
}
