// A topic is what could not be talked through when it came up. Said again it is the same topic: how often,
// by which teams and in which reviews shows what belongs to the portfolio.

export const openTopicStates = ['parked', 'promoted'] as const
export const endedTopicStates = ['discussed', 'closed'] as const
export const topicStates = [...openTopicStates, ...endedTopicStates] as const
export type OpenTopicState = (typeof openTopicStates)[number]
export type EndedTopicState = (typeof endedTopicStates)[number]
export type TopicState = (typeof topicStates)[number]

export const recurringFrom = 3

/** Mentioned in at least three reviews, or by at least three teams. */
export function isRecurring({ reviews, teams }: { reviews: number; teams: number }): boolean {
  return reviews >= recurringFrom || teams >= recurringFrom
}

export function isTopicOpen(state: TopicState): state is OpenTopicState {
  return state === 'parked' || state === 'promoted'
}

/** What two texts have in common when they are the same topic: letters and signs without case and spaces. */
export function foldedTopic(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
