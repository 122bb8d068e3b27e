import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'

type WriteOptions<E extends Endpoint> = {
  /** Reads that the write makes old. */
  readonly refreshes?: readonly Endpoint[]
  readonly onDone?: (output: Output<E>, request: Request<E>) => void | Promise<void>
}

/** Calls a writing endpoint; `error` is an ApiProblem when the server refused. */
export function useWrite<E extends Endpoint>(endpoint: E, options: WriteOptions<E> = {}) {
  const client = useQueryClient()
  return useMutation<Output<E>, Error, Request<E>>({
    mutationFn: (request) => callApi(endpoint, request),
    onSuccess: async (output, request) => {
      const reads = options.refreshes ?? []
      await Promise.all(
        reads.map((read) => client.invalidateQueries({ queryKey: [read.path, read.method] })),
      )
      await options.onDone?.(output, request)
    },
  })
}
