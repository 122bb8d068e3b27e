import type { Ctx } from '#platform/context.ts'

/** Of the review's page, or of a page below it. */
export function addressOfReview(
  { installation, organisationInForce }: Pick<Ctx, 'installation' | 'organisationInForce'>,
  cycleKey: string,
  below: '' | '/pre-read' | '/summary' = '',
): string {
  return `${installation.publicUrl}/${organisationInForce.slug}/reviews/${cycleKey}${below}`
}
