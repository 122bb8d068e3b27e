import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import type { Output } from '#api/endpoint.ts'
import { type Pillar, pillars } from '#domain/pillar.ts'
import { readPortfolio } from '../api.ts'
import { type TeamReadiness, teamsPerPage, useReadiness } from './use-readiness.ts'

type Row = Output<typeof readPortfolio>['items'][number]
export type Cell = Row['cells'][number]
export type NotableLine = Cell['notable'][number]

export type TeamRow = Row & {
  /** Null until it is known. */
  readonly readiness: TeamReadiness | null
}

/** The rows of the grid, a page of teams at a time, with how far their reports are. */
export function usePortfolio(organisation: string, cycle: string | null) {
  const readiness = useReadiness(organisation, cycle)
  const portfolio = useInfiniteQuery({
    queryKey: [readPortfolio.path, readPortfolio.method, organisation, cycle],
    enabled: cycle !== null,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        readPortfolio,
        {
          params: { organisation, cycle: cycle ?? '' },
          query: { cursor: pageParam, limit: teamsPerPage },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const known = new Map(
    readiness.data?.pages.flatMap(({ items }) => items.map((item) => [item.team.slug, item])),
  )
  const rows = portfolio.data?.pages.flatMap(({ items }) =>
    items.map((row): TeamRow => ({ ...row, readiness: known.get(row.team.slug) ?? null })),
  )
  return {
    error: portfolio.error ?? readiness.error,
    retry: () => Promise.all([portfolio.refetch(), readiness.refetch()]),
    /** Null while they load. */
    rows: rows ?? null,
    hasMore: portfolio.hasNextPage,
    isLoadingMore: portfolio.isFetchingNextPage,
    loadMore: () => Promise.all([portfolio.fetchNextPage(), readiness.fetchNextPage()]),
  }
}

/** The columns of the grid, in the order of the template's pillars. */
export function pillarsOf(rows: readonly TeamRow[]): readonly Pillar[] {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ pillar }) => pillar)))
  return pillars.filter((pillar) => present.has(pillar))
}
