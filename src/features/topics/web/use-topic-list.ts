import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { listTechShares, listTopics } from '../api.ts'
import type { ShownShares, ShownTopics } from './topic-address.ts'

export function useTopicList(show: ShownTopics, search: string) {
  const { slug: organisation } = useOrganisation()
  return useInfiniteQuery({
    queryKey: [listTopics.path, listTopics.method, organisation, show, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listTopics,
        {
          params: { organisation },
          query: { show, cursor: pageParam, search: search || undefined, limit: 100 },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  })
}

export function useShareList(show: ShownShares) {
  const { slug: organisation } = useOrganisation()
  return useInfiniteQuery({
    queryKey: [listTechShares.path, listTechShares.method, organisation, show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listTechShares,
        { params: { organisation }, query: { show, cursor: pageParam, limit: 100 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
