import { useRouter, useSearch } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { type TopicView, topicSearch, topicSearchOf, topicView } from './topic-address.ts'

/** What is shown and what is open, as the address says. */
export function useTopicView() {
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const view = topicView(topicSearchOf(useSearch({ strict: false })))
  return {
    view,
    change: (next: Partial<TopicView>) =>
      void router.navigate({
        to: '/$organisation/topics',
        params: { organisation },
        search: topicSearch({ ...view, ...next }),
        replace: true,
        resetScroll: false,
      }),
  }
}
