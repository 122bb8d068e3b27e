// Which topics or tech shares a page shows, as its address says it.

export const shownTopics = ['open', 'promoted', 'ended'] as const
export type ShownTopics = (typeof shownTopics)[number]
export const shownShares = ['planned', 'wanted', 'over'] as const
export type ShownShares = (typeof shownShares)[number]

export type TopicView = {
  readonly tab: 'topics' | 'tech-shares'
  readonly topics: ShownTopics
  readonly shares: ShownShares
  /** Id of what is open beside the table. */
  readonly topic: string | null
  readonly share: string | null
}

export type TopicSearch = { tab?: string; show?: string; topic?: string; share?: string }

/** What the router keeps of an address. */
export function topicSearchOf(search: Record<string, unknown>): TopicSearch {
  const kept = (['tab', 'show', 'topic', 'share'] as const).flatMap((key) => {
    const value = search[key]
    return typeof value === 'string' ? [[key, value]] : []
  })
  return Object.fromEntries(kept)
}

export function topicView({ tab, show, topic, share }: TopicSearch): TopicView {
  return {
    tab: tab === 'tech-shares' ? tab : 'topics',
    topics: shownTopics.find((set) => set === show) ?? 'open',
    shares: shownShares.find((set) => set === show) ?? 'planned',
    topic: topic ?? null,
    share: share ?? null,
  }
}

export function topicSearch({ tab, topics, shares, topic, share }: TopicView): TopicSearch {
  if (tab === 'tech-shares') {
    return {
      tab,
      ...(shares === 'planned' ? {} : { show: shares }),
      ...(share === null ? {} : { share }),
    }
  }
  return {
    ...(topics === 'open' ? {} : { show: topics }),
    ...(topic === null ? {} : { topic }),
  }
}
