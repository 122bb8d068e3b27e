import { useRoomHere } from './room-context.tsx'

/** Puts a line of the team into the spotlight; the same again ends it. */
export function useSpotlight(team: string) {
  const { room, moments } = useRoomHere()
  const lit = room.spotlight
  return {
    lit: lit?.series ?? null,
    toggle: (series: string) => moments.spotlight(lit?.series === series ? null : { team, series }),
  }
}
