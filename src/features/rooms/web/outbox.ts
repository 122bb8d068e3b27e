// An outbox holds what was said or pressed in the room and has not arrived: in order, through a lost
// connection, a reload and a crash. An entry goes when the server has it, or when its author lets it go.
import { z } from 'zod'
import { ApiProblem } from '#api/call.ts'
import { Command } from './command.ts'

const Entry = z.object({
  id: z.string(),
  command: Command,
  /** The sentence with which the server said no; null while it waits to be sent. */
  refusal: z.string().nullable(),
})
const Outbox = z.array(Entry)

export type OutboxEntry = Readonly<z.output<typeof Entry>>
/** Oldest first. */
export type Outbox = readonly OutboxEntry[]

const nothing: Outbox = []

/** Empty where nothing was kept, or where another version kept something that we cannot read. */
export function readOutbox(json: string | null): Outbox {
  return json === null ? nothing : (Outbox.safeParse(parsed(json)).data ?? nothing)
}

function parsed(json: string): unknown {
  return /^\[.*\]$/s.test(json) ? JSON.parse(json) : null
}

export function nextToSend(outbox: Outbox): OutboxEntry | null {
  return outbox.find(({ refusal }) => refusal === null) ?? null
}

/** Takes the place of what it makes void; what is under way is left alone, because it may have arrived. */
export function append(
  outbox: Outbox,
  entry: { readonly id: string; readonly command: Command },
  underWay: string | null,
): Outbox {
  const voided = outbox.filter(
    (earlier) => earlier.id !== underWay && isVoidAfter(earlier.command, entry.command),
  )
  const rest = outbox.filter((earlier) => !voided.includes(earlier))
  const isTakenBack = voided.some(({ command }) => takesBack(entry.command, command))
  return isTakenBack ? rest : [...rest, { ...entry, refusal: null }]
}

function isVoidAfter(earlier: Command, later: Command): boolean {
  if (takesBack(later, earlier)) return true
  if (earlier.kind === 'decide' && later.kind === 'decide') {
    return earlier.question === later.question
  }
  const replaces = later.kind === 'pace' || later.kind === 'speak-for' || later.kind === 'score'
  return replaces && earlier.kind === later.kind
}

function takesBack(later: Command, earlier: Command): boolean {
  switch (later.kind) {
    case 'withdraw-capture':
      return earlier.kind === 'capture' && earlier.body.id === later.capture
    case 'lower-hand':
      return earlier.kind === 'raise-hand' && earlier.hand === later.hand
    case 'withdraw-reaction':
      return earlier.kind === 'react' && earlier.body.id === later.reaction
    default:
      return false
  }
}

export function remove(outbox: Outbox, id: string): Outbox {
  return outbox.filter((entry) => entry.id !== id)
}

export function refuse(outbox: Outbox, id: string, sentence: string): Outbox {
  return outbox.map((entry) => (entry.id === id ? { ...entry, refusal: sentence } : entry))
}

const forNow: readonly number[] = [401, 408, 425, 429]

/** What an attempt that failed came to: taking back what is gone has arrived all the same. */
export function fateOf(error: unknown, { kind }: Command): 'arrived' | 'refused' | 'later' {
  if (!(error instanceof ApiProblem) || error.code === 'UnknownAnswer') return 'later'
  if (error.status >= 500 || forNow.includes(error.status)) return 'later'
  const takes = kind === 'withdraw-capture' || kind === 'withdraw-reaction' || kind === 'lower-hand'
  return takes && error.status === 404 && error.code.endsWith('NotFound') ? 'arrived' : 'refused'
}
