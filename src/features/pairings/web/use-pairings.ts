import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { listPairings } from '../api.ts'

type PairingFilter = { readonly of: 'mine' | 'all'; readonly state: 'open' | 'ended' }

/** Newest first, page by page. */
export function usePairings(organisation: string, { of, state }: PairingFilter) {
  return useInfiniteQuery({
    queryKey: [listPairings.path, listPairings.method, organisation, of, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listPairings,
        { params: { organisation }, query: { cursor: pageParam, limit: 50, of, state } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
