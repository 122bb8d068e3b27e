import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import { listActions } from '#features/actions/api.ts'
import { readReport } from '#features/reports/api.ts'
import { listTopics } from '#features/topics/api.ts'
import { listWins } from '#features/wins/api.ts'
import type { Capture, CaptureKind } from './room.ts'

const becomes: Readonly<Record<CaptureKind, readonly Endpoint[]>> = {
  action: [listActions],
  investigation: [listActions],
  topic: [listTopics],
  win: [listWins, readReport],
  'tech-share': [],
  help: [],
}
/** So that a full room does not ask at one moment. */
const spreadMs = 1500

/** What somebody captured is an action, topic or win by now: the lists that show those are read again. */
export function useFreshReads(captures: readonly Capture[]): void {
  const queries = useQueryClient()
  const known = useRef(captures)
  useEffect(() => {
    const changed = difference(known.current, captures)
    known.current = captures
    const old = new Set(changed.flatMap(({ kind }) => becomes[kind]))
    if (old.size === 0) return
    const refresh = () => {
      for (const { path, method } of old) {
        void queries.invalidateQueries({ queryKey: [path, method] })
      }
    }
    window.setTimeout(refresh, Math.random() * spreadMs)
  }, [captures, queries])
}

function difference(before: readonly Capture[], after: readonly Capture[]): Capture[] {
  const ids = (list: readonly Capture[]) => new Set(list.map(({ id }) => id))
  const [had, has] = [ids(before), ids(after)]
  return [...after.filter(({ id }) => !had.has(id)), ...before.filter(({ id }) => !has.has(id))]
}
