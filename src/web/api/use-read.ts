import { queryOptions, useQuery } from '@tanstack/react-query'
import { ApiProblem, callApi } from '#api/call.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'

/** First the endpoint, so that a write can refresh all reads of it. */
export function readKey<E extends Endpoint>(endpoint: E, request?: Request<E>) {
  return request === undefined
    ? [endpoint.path, endpoint.method]
    : [endpoint.path, endpoint.method, request]
}

export function readOptions<E extends Endpoint>(endpoint: E, request: Request<E>) {
  return queryOptions<Output<E>, Error>({
    queryKey: readKey(endpoint, request),
    queryFn: ({ signal }) => callApi(endpoint, request, { signal }),
    retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    staleTime: 10_000,
  })
}

/** Reads an endpoint of the contract and keeps the answer. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
) {
  return useQuery({
    ...readOptions(endpoint, request),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: Output<E> | undefined) => previous } : {}),
  })
}
