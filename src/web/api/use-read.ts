import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { ApiProblem, callApi } from '#api/call.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'

type ReadOptions = {
  readonly enabled?: boolean
  /** Shows the answer for the address before until the new one is there. */
  readonly keepPrevious?: boolean
  readonly refetchEveryMs?: number
}

/** First the endpoint, so that a write can refresh all reads of it. */
export function readKey<E extends Endpoint>(endpoint: E, request: Request<E>) {
  return [endpoint.path, endpoint.method, request] as const
}

/** Reads an endpoint of the contract and keeps the answer. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  options: ReadOptions = {},
): UseQueryResult<Output<E>, Error> {
  return useQuery<Output<E>, Error, Output<E>>({
    queryKey: readKey(endpoint, request),
    queryFn: ({ signal }) => callApi(endpoint, request, { signal }),
    retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    staleTime: 10_000,
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEveryMs ?? false,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  })
}
