import { type About, draftOf } from './capture-draft.ts'
import type { OutboxEntry } from './outbox.ts'
import type { Room } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import type { KeptDraft } from './use-capture-draft.ts'

/** Puts a refused capture back into the field, in place of what stands there only when that is empty. */
export function useEditOf(kept: KeptDraft) {
  const { room, outbox } = useRoomHere()
  return ({ id, command }: OutboxEntry): (() => void) | null => {
    if (command.kind !== 'capture' || kept.draft.text !== '') return null
    return () => {
      kept.change(draftOf(command, aboutOf(command.body, room)))
      outbox.discard(id)
    }
  }
}

type Linked = {
  readonly item: string | null
  readonly team: string | null
  readonly metric: string | null
}

function aboutOf({ item, team, metric }: Linked, room: Room): About {
  const named = room.agenda.find((entry) => entry.team?.slug === team)?.team ?? null
  return { item, team: named, metric: metric === null ? null : { key: metric, name: metric } }
}
