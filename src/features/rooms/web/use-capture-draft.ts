import { useMemo, useSyncExternalStore } from 'react'
import { openKeptValue } from '#web/api/kept-value.ts'
import { type CaptureDraft, emptyDraft, isEmptyDraft, readDraft } from './capture-draft.ts'
import { useRoomHere } from './room-context.tsx'

/** What stands in the capture field survives a reload and a crash. */
export function useCaptureDraft() {
  const { me, organisation, cycle } = useRoomHere()
  const store = useMemo(
    () =>
      openKeptValue<CaptureDraft>(`wellcycle.capture.${me}/${organisation}/${cycle}`, {
        parse: readDraft,
        isEmpty: isEmptyDraft,
      }),
    [me, organisation, cycle],
  )
  const draft = useSyncExternalStore(store.subscribe, store.read)
  return useMemo(
    () => ({
      draft,
      change: (next: Partial<CaptureDraft>) => store.change((kept) => ({ ...kept, ...next })),
      clear: () => store.change(({ kind }) => ({ ...emptyDraft, kind })),
    }),
    [draft, store],
  )
}

export type KeptDraft = ReturnType<typeof useCaptureDraft>
