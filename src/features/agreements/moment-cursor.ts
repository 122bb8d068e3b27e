import { type Instant, instant } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'

/** The last row of the page before, of a list in order of time. */
export type Moment = { readonly at: Instant; readonly id: string }

const written = /^(\S{20,30}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function cursorOfMoment({ at, id }: Moment): string {
  return `${at} ${id}`
}

export function momentIn(cursor: string | undefined): Moment | undefined {
  if (cursor === undefined) return undefined
  const match = written.exec(cursor)
  if (!match?.[1] || !match[2] || Number.isNaN(Date.parse(match[1]))) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  return { at: instant(match[1]), id: match[2] }
}
