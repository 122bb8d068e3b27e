import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

/** "Wednesday, 4 March 2026 at 10:00 (Europe/Dublin)". */
export function dateOfReview(
  at: Instant,
  { organisationInForce }: Pick<Ctx, 'organisationInForce'>,
): string {
  const { timeZone } = organisationInForce
  const written = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(at))
  return `${written} (${timeZone})`
}
