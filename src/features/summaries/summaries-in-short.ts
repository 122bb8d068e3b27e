import { summaryLead, summarySections } from '#domain/review-summary.ts'
import type { Ctx } from '#platform/context.ts'
import { Frozen } from './frozen-summary.ts'
import { summariesOf } from './store.ts'

/** What does for a calendar's entry: the rest is a link away. */
const headings: readonly string[] = ['Actions', 'Wins', 'Topics', 'Tech shares']

/** By review id, what closed reviews came to, in a few lines of plain text. */
export async function summariesInShort(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'organisationInForce'>,
  reviewIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await summariesOf(ctx, reviewIds)
  return new Map(
    rows.map(({ reviewId, content }) => {
      const summary = { ...Frozen.parse(content), score: null }
      const lines = summarySections(summary)
        .filter(({ heading }) => headings.includes(heading))
        .flatMap((section) => [`${section.heading}:`, ...section.lines.map((line) => `- ${line}`)])
      const lead = summaryLead(summary, ctx.organisationInForce.timeZone)
      return [reviewId, [lead, ...lines].join('\n')]
    }),
  )
}
