import { expect, test } from 'vitest'
import { topicSearch, topicSearchOf, topicView } from './topic-address.ts'

const start = topicView({})

test('an address without words shows the open topics', () => {
  expect(start).toMatchObject({ tab: 'topics', topics: 'open', topic: null })
  expect(topicSearch(start)).toEqual({})
})

test.each([
  { show: 'promoted', topic: 'x' },
  { tab: 'tech-shares', show: 'over', share: 'y' },
  { tab: 'tech-shares' },
])('%o comes back as it was', (search) => {
  expect(topicSearch(topicView(topicSearchOf(search)))).toEqual(search)
})

test('what an address cannot say is passed over', () => {
  expect(topicView(topicSearchOf({ tab: 7, show: 'worst', topic: null }))).toEqual(start)
})
