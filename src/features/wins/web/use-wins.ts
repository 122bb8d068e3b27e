import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { listWins } from '../api.ts'

export type WinFilter = { readonly team: string | null; readonly prevented: boolean }

const atOnce = 50

/** The newest cycle first, page by page. */
export function useWins(organisation: string, { team, prevented }: WinFilter) {
  return useInfiniteQuery({
    queryKey: [listWins.path, listWins.method, organisation, team, prevented],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listWins,
        {
          params: { organisation },
          query: {
            cursor: pageParam,
            limit: atOnce,
            team: team ?? undefined,
            prevented: prevented ? 'true' : 'false',
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  })
}
