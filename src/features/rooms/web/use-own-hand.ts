import { v7 as newId } from 'uuid'
import type { Outbox } from './outbox.ts'
import { useRoomHere } from './room-context.tsx'
import { handOf } from './viewer.ts'

/** The caller’s hand as it will be once everything pressed has arrived. */
export function useOwnHand(): { readonly isUp: boolean; readonly toggle: () => void } {
  const { room, me, outbox } = useRoomHere()
  const raised = raisedIn(outbox.entries, handOf(room, me)?.id ?? null)
  return {
    isUp: raised !== null,
    toggle: () =>
      outbox.say(
        raised === null
          ? { kind: 'raise-hand', hand: newId() }
          : { kind: 'lower-hand', hand: raised, called: 'false' },
      ),
  }
}

function raisedIn(entries: Outbox, arrived: string | null): string | null {
  let raised = arrived
  for (const { command, refusal } of entries) {
    if (refusal !== null) continue
    if (command.kind === 'raise-hand') raised = command.hand
    if (command.kind === 'lower-hand' && command.hand === raised) raised = null
  }
  return raised
}
