import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callApi } from '#api/call.ts'
import { readKey, useRead } from '#web/api/use-read.ts'
import { readWallSlot } from '../api.ts'
import type { Wall, WallSlot } from './wall.ts'

const readAgainMs = 30_000

/** What the item that is on shows; read again when something was written down, and the next one ahead. */
export function useWallSlot(
  itemId: string | null,
  nextId: string | null,
  captures: Wall['captures'],
): WallSlot | null {
  const queries = useQueryClient()
  const slot = useRead(
    readWallSlot,
    { params: { item: itemId ?? '' } },
    { enabled: itemId !== null, refetchEveryMs: readAgainMs },
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written down may belong to it
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: [readWallSlot.path, readWallSlot.method] })
  }, [queries, captures])
  useEffect(() => {
    if (nextId === null) return
    const request = { params: { item: nextId } }
    void queries.prefetchQuery({
      queryKey: readKey(readWallSlot, request),
      queryFn: ({ signal }) => callApi(readWallSlot, request, { signal }),
      staleTime: 60_000,
    })
  }, [queries, nextId])
  return slot.data ?? null
}
