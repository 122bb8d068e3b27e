import { v7 as newId } from 'uuid'
import { currentItem } from './agenda-view.ts'
import type { Reaction } from './room.ts'
import { useRoomHere } from './room-context.tsx'

type ReactionKind = Reaction['kind']
type Said = { readonly id: string; readonly kind: ReactionKind }

/** What a team said of the item and line that are on, as it will be once all has arrived. */
export function useOwnReactions(team: string | null) {
  const { room, outbox } = useRoomHere()
  const item = currentItem(room)?.id ?? null
  const metric = room.spotlight?.metric ?? null
  let said: Said[] = room.reactions.filter(
    (one) => one.item === item && one.team.slug === team && one.metric === metric,
  )
  for (const { command, refusal } of outbox.entries) {
    if (refusal !== null) continue
    if (command.kind === 'react') {
      const { body } = command
      if (body.item === item && body.team === team && body.metric === metric) said = [...said, body]
    }
    if (command.kind === 'withdraw-reaction') {
      said = said.filter(({ id }) => id !== command.reaction)
    }
  }
  return {
    isSaid: (kind: ReactionKind) => said.some((one) => one.kind === kind),
    toggle: (kind: ReactionKind) => {
      if (item === null || team === null) return
      const own = said.find((one) => one.kind === kind)
      if (own) outbox.say({ kind: 'withdraw-reaction', reaction: own.id })
      else outbox.say({ kind: 'react', body: { id: newId(), kind, item, team, metric } })
    },
  }
}
