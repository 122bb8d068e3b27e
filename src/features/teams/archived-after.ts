import type { Instant } from '#domain/instant.ts'

/** Since when something is archived after a change that may say so; archiving twice keeps the first day. */
export function archivedAfter(
  { archivedAt }: { readonly archivedAt: Instant | null },
  archived: boolean | undefined,
  now: Instant,
): Instant | null {
  if (archived === undefined) return archivedAt
  return archived ? (archivedAt ?? now) : null
}
