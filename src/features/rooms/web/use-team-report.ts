import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callApi } from '#api/call.ts'
import { readReport } from '#features/reports/api.ts'
import { readKey, useRead } from '#web/api/use-read.ts'
import { useRoomHere } from './room-context.tsx'

/** A team's report of the review's cycle. */
export function useTeamReport(team: string | null) {
  const { organisation, cycle } = useRoomHere()
  const params = { organisation, team: team ?? '', cycle }
  return useRead(readReport, { params }, { enabled: team !== null })
}

/** Reads the report that comes next while the current one is talked about. */
export function usePrefetchedReport(team: string | null): void {
  const queries = useQueryClient()
  const { organisation, cycle } = useRoomHere()
  useEffect(() => {
    if (team === null) return
    const request = { params: { organisation, team, cycle } }
    void queries.prefetchQuery({
      queryKey: readKey(readReport, request),
      queryFn: ({ signal }) => callApi(readReport, request, { signal }),
      staleTime: 60_000,
    })
  }, [queries, organisation, cycle, team])
}
