import type { Cycle } from '#domain/cycle.ts'
import { noteLine } from '#features/reports/note-line.ts'
import { noteReport } from '#features/reports/note-report.ts'
import { recordWin } from '#features/wins/record-win.ts'
import type { Ctx } from '#platform/context.ts'
import { asPerson, type FoundedTeam, inSample } from './found-teams.ts'
import { metricOfFact } from './sample-readings.ts'

/** What the people of a team wrote in a cycle: notes on lines and on the report, and wins. */
export async function tellCycle(
  ctx: Ctx,
  founded: FoundedTeam,
  { cycle, place }: { readonly cycle: Cycle; readonly place: number },
): Promise<void> {
  const { content, people, team } = founded
  const [engineer, lead] = people
  if (!engineer || !lead) throw new Error(`${team.name} needs two people`)
  const params = { ...inSample, team: team.slug, cycle: cycle.key }
  const byEngineer = asPerson(ctx, founded, engineer)
  const byLead = asPerson(ctx, founded, lead)
  for (const { fact, from, note, win } of content.stories) {
    const metric = metricOfFact[fact]
    if (note && from === place) {
      const onLine = { params: { ...params, metric }, query: {}, body: { text: note } }
      await noteLine(byEngineer, onLine)
    }
    if (win?.at === place) {
      await recordWin(byLead, { params, query: undefined, body: { text: win.text, metric } })
    }
  }
  const reportNote = content.reportNotes.find(({ at }) => at === place)
  if (reportNote) {
    await noteReport(byLead, { params, query: undefined, body: { text: reportNote.text } })
  }
}
