import { useRouter, useSearch } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { listCycles } from '#features/cycles/api.ts'
import { useRead } from '#web/api/use-read.ts'

export type Cycle = Output<typeof listCycles>['items'][number]

/** The cycle of the address, else the running one, among those that have begun. */
export function useShownCycle(organisation: string) {
  const router = useRouter()
  const { cycle } = useSearch({ strict: false })
  const read = useRead(listCycles, { params: { organisation }, query: { count: 52 } })
  const current = read.data?.current ?? null
  const all = read.data?.items ?? []
  const shown = typeof cycle === 'string' ? cycle : current
  return {
    error: read.error,
    retry: read.refetch,
    shown,
    current,
    /** Newest first. */
    begun: all.slice(all.findIndex(({ key }) => key === current)),
    choose: (key: string) =>
      router.navigate({
        to: '/$organisation/portfolio',
        params: { organisation },
        search: key === current ? {} : { cycle: key },
      }),
  }
}
