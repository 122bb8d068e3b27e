import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { listNotices } from '../api.ts'
import type { ShownPhase } from './notice-address.ts'

export function useNoticeList(show: ShownPhase) {
  const { slug: organisation } = useOrganisation()
  return useInfiniteQuery({
    queryKey: [listNotices.path, listNotices.method, organisation, show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listNotices,
        { params: { organisation }, query: { show, cursor: pageParam, limit: 50 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
