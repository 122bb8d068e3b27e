import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import type { Output } from '#api/endpoint.ts'
import { readReadiness } from '#features/reports/api.ts'

export type TeamReadiness = Output<typeof readReadiness>['items'][number]

/** How many teams a page holds. */
export const teamsPerPage = 50

/** How far each team's report is, a page of teams at a time; waits while the cycle is unknown. */
export function useReadiness(organisation: string, cycle: string | null) {
  return useInfiniteQuery({
    queryKey: [readReadiness.path, readReadiness.method, organisation, cycle],
    enabled: cycle !== null,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        readReadiness,
        {
          params: { organisation, cycle: cycle ?? '' },
          query: { cursor: pageParam, limit: teamsPerPage },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
