import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { listPairingSuggestions } from '../api.ts'

export function useSuggestions(organisation: string, of: 'mine' | 'all') {
  return useInfiniteQuery({
    queryKey: [listPairingSuggestions.path, listPairingSuggestions.method, organisation, of],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listPairingSuggestions,
        { params: { organisation }, query: { cursor: pageParam, limit: 8, of } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export type Suggestions = ReturnType<typeof useSuggestions>
