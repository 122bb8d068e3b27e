import { type KeptValue, openKeptValue } from '#web/api/kept-value.ts'
import { type Outbox, readOutbox } from './outbox.ts'

export type OutboxPlace = {
  readonly organisation: string
  readonly personId: string
  readonly team: string
  readonly cycle: string
}

/** Kept in the browser, apart for each person; tabs that show the same report share it. */
export function openOutbox(place: OutboxPlace): KeptValue<Outbox> {
  const { organisation, personId, team, cycle } = place
  return openKeptValue(`wellcycle.outbox.${personId}/${organisation}/${team}/${cycle}`, {
    parse: readOutbox,
    isEmpty: (outbox) => Object.keys(outbox).length === 0,
  })
}
