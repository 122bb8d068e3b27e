// A working agreement says how the group meets: how often, how long, who comes, and what keeps it a safe
// space. Versions follow each other; a signature holds for the version it was given to and no other.
import type { Instant } from './instant.ts'

export type AgreementContent = {
  /** In words: "Every two weeks". */
  readonly cadence: string
  readonly lengthMinutes: number
  /** Who comes, and who may. */
  readonly attendance: string
  readonly safeSpace: string
  /** Whatever else the group agreed on; may be empty. */
  readonly further: string
}

/** In the order in which they are read. */
export const agreementParts = [
  'cadence',
  'lengthMinutes',
  'attendance',
  'safeSpace',
  'further',
] as const satisfies readonly (keyof AgreementContent)[]
export type AgreementPart = (typeof agreementParts)[number]

export function changedParts(older: AgreementContent, newer: AgreementContent): AgreementPart[] {
  return agreementParts.filter((part) => older[part] !== newer[part])
}

export type Signature = { readonly version: number; readonly at: Instant }

export type Standing =
  | { readonly kind: 'unsigned' }
  | ({ readonly kind: 'signed' } & Signature)
  /** Signed a version that is not in force any more. */
  | ({ readonly kind: 'lapsed' } & Signature)

/** `last` is the newest version that the person signed. */
export function standingOf(last: Signature | null, inForce: number | null): Standing {
  if (last === null) return { kind: 'unsigned' }
  return { kind: last.version === inForce ? 'signed' : 'lapsed', ...last }
}

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** How often a calendar of cycles lets the group meet: "Every two weeks". */
export function cadenceOf(cycleDays: number): string {
  const weeks = cycleDays / 7
  if (weeks === 1) return 'Every week'
  const word = numbers[weeks - 2]
  return word === undefined ? `Every ${cycleDays} days` : `Every ${word} weeks`
}
