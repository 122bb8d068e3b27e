import { useRef } from 'react'
import { useRoomHere } from './room-context.tsx'

export type Named = { readonly id: string; readonly name: string }

/** Who speaks through this device, as it will be once what was chosen has arrived. */
export function useCompanions() {
  const { room, me, outbox } = useRoomHere()
  const names = useRef(new Map<string, string>())
  for (const { id, name } of room.people) names.current.set(id, name)
  const waiting = outbox.entries.findLast(
    ({ command, refusal }) => command.kind === 'speak-for' && refusal === null,
  )?.command
  const arrived = room.people.filter(({ through }) => through?.id === me)
  const companions: Named[] =
    waiting?.kind === 'speak-for'
      ? waiting.body.people.map((id) => ({ id, name: names.current.get(id) ?? '' }))
      : arrived.map(({ id, name }) => ({ id, name }))
  return {
    companions,
    choose: (person: Named, isChosen: boolean) => {
      names.current.set(person.id, person.name)
      const others = companions.map(({ id }) => id).filter((id) => id !== person.id)
      const people = isChosen ? [...others, person.id] : others
      outbox.say({ kind: 'speak-for', body: { people } })
    },
  }
}
