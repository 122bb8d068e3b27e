import type { Cycle } from '#domain/cycle.ts'
import { noteLine } from '#features/reports/note-line.ts'
import { noteReport } from '#features/reports/note-report.ts'
import { recordWin } from '#features/wins/record-win.ts'
import type { Ctx } from '#platform/context.ts'
import { asPerson, type FoundedTeam, inSample } from './found-teams.ts'
import type { SampleTeam } from './sample-content.ts'
import { metricOfFact } from './sample-readings.ts'

/** What the people of a team wrote in a cycle: notes on lines and on the report, and wins, by their words. */
export async function tellCycle(
  ctx: Ctx,
  founded: FoundedTeam,
  { cycle, place }: { readonly cycle: Cycle; readonly place: number },
  told: Map<string, string>,
): Promise<void> {
  const { content, people, team } = founded
  const [engineer, lead] = people
  if (!engineer || !lead) throw new Error(`${team.name} needs two people`)
  const params = { ...inSample, team: team.slug, cycle: cycle.key }
  const byEngineer = asPerson(ctx, founded, engineer)
  const byLead = asPerson(ctx, founded, lead)
  for (const { at, metric, text } of notesOf(content)) {
    if (at === place) {
      const onLine = { params: { ...params, metric }, query: {}, body: { text } }
      await noteLine(byEngineer, onLine)
    }
  }
  for (const { at, ...body } of winsOf(content)) {
    if (at !== place) continue
    const { id } = await recordWin(byLead, { params, query: undefined, body })
    told.set(body.text, id)
  }
  const reportNote = content.reportNotes.find(({ at }) => at === place)
  if (reportNote) {
    await noteReport(byLead, { params, query: undefined, body: { text: reportNote.text } })
  }
}

function notesOf({ stories, notes }: SampleTeam) {
  const told = stories.flatMap(({ fact, from, note }) =>
    note ? [{ at: from, metric: metricOfFact[fact], text: note }] : [],
  )
  return [...told, ...notes]
}

function winsOf({ stories, wins }: SampleTeam) {
  const won = stories.flatMap(({ fact, win }) =>
    win ? [{ ...win, metric: metricOfFact[fact] }] : [],
  )
  return [...won, ...wins]
}
