// An outbox holds what was typed into the grid and has not arrived at the server: it outlives a lost
// connection, a reload and a crash, and gives up an entry only when the server has it.
import { z } from 'zod'
import { ReadingSent } from '#features/measurements/api.ts'

const Entry = z.object({
  text: z.string(),
  /** Tells an entry from an earlier one of the same cell that is under way. */
  turn: z.string(),
  state: z.union([
    /** Still being typed. */
    z.object({ kind: z.literal('typed') }),
    /** To be sent; null takes the typed value back. */
    z.object({ kind: z.literal('waiting'), reading: ReadingSent.nullable() }),
    /** The server said no, and why: not sent again until it changes. */
    z.object({ kind: z.literal('refused'), message: z.string() }),
  ]),
})
const Outbox = z.record(z.string(), Entry)

/** By key of the cell. */
export type Outbox = Readonly<Record<string, OutboxEntry>>
export type OutboxEntry = Readonly<z.output<typeof Entry>>
export type SentReading = z.output<typeof ReadingSent>

export type Waiting = {
  readonly key: string
  readonly turn: string
  readonly reading: SentReading | null
}

/** Empty where nothing was kept, or where another version kept something that we cannot read. */
export function readOutbox(json: string | null): Outbox {
  return json === null ? {} : (Outbox.safeParse(JSON.parse(json)).data ?? {})
}

export function put(outbox: Outbox, key: string, entry: OutboxEntry): Outbox {
  return { ...outbox, [key]: entry }
}

export function drop(outbox: Outbox, key: string): Outbox {
  const { [key]: _dropped, ...rest } = outbox
  return rest
}

export function waitingOf(outbox: Outbox): Waiting[] {
  return Object.entries(outbox).flatMap(([key, { turn, state }]) =>
    state.kind === 'waiting' ? [{ key, turn, reading: state.reading }] : [],
  )
}

/** What was sent has arrived; what was typed meanwhile stays. */
export function acknowledge(outbox: Outbox, sent: readonly Waiting[]): Outbox {
  const arrived = new Map(sent.map(({ key, turn }) => [key, turn]))
  return Object.fromEntries(
    Object.entries(outbox).filter(([key, { turn }]) => arrived.get(key) !== turn),
  )
}

/** Nothing of the batch was stored: the faulty ones wait for the person, the others for the next batch. */
export function refuse(
  outbox: Outbox,
  sent: readonly Waiting[],
  messages: ReadonlyMap<string, string>,
): Outbox {
  const turns = new Map(sent.map(({ key, turn }) => [key, turn]))
  return Object.fromEntries(
    Object.entries(outbox).map(([key, entry]): [string, OutboxEntry] => {
      const message = messages.get(key)
      if (message === undefined || turns.get(key) !== entry.turn) return [key, entry]
      return [key, { ...entry, state: { kind: 'refused', message } }]
    }),
  )
}
