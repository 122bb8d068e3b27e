import type { Instant } from '#domain/instant.ts'
import { takeSeat } from '#features/facilitation/take-seat.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { type ReviewRecord, reviewOfCycle } from '#features/reviews/find-review.ts'
import { recordProcessChange } from '#features/reviews/record-process-change.ts'
import { recountScores } from '#features/reviews/recount-scores.ts'
import { askQuestion } from '#features/rooms/ask-question.ts'
import { decideQuestion } from '#features/rooms/decide-question.ts'
import { recountCapture } from '#features/rooms/recount-capture.ts'
import { recountReview } from '#features/rooms/recount-review.ts'
import { startReview } from '#features/rooms/start-review.ts'
import { closeReview } from '#features/summaries/close-review.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { capturedIn } from './captured-in-review.ts'
import { inSample } from './found-teams.ts'
import { later, momentIn, type Slot, slotOf, slotsOf } from './review-slots.ts'
import type { SampleReview } from './sample-process.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import type { Teller } from './telling.ts'

type Held = {
  readonly review: SampleReview
  readonly record: ReviewRecord
  readonly slots: readonly Slot[]
  readonly random: SeededRandom
  readonly on: { readonly params: typeof inSample & { cycle: string }; readonly query: undefined }
}

/** From taking the seat to saying what it was worth, each at the time at which it would have been. */
export async function liveThroughReview(ctx: Ctx, review: SampleReview, of: Teller): Promise<void> {
  const { cast } = of
  const on = { params: { ...inSample, cycle: of.cycleKeys[review.at] ?? '' }, query: undefined }
  const random = seededRandom(`review ${review.at}`)
  const record = await reviewOfCycle(ctx, on.params.cycle)
  const { id, startsAt } = record
  const begins = later(startsAt, 1 + 3 * random.uniform())
  const slots = slotsOf(await agendaOf(ctx, id), begins, review, random)
  const ends = slots.at(-1)?.to ?? begins
  const facilitator = (now: Instant) => cast.as(review.facilitator, { ...ctx, now })
  await takeSeat(facilitator(later(begins, -8)), { ...on, body: {} })
  await startReview(facilitator(begins), { ...on, body: {} })
  const held = { review, record, slots, random, on }
  await answerQuestions(ctx, held, of)
  await writeDown(ctx, held, of)
  const people = whoCame(review, of)
  await recountReview(ctx, id, {
    arrivals: people.map((name) => ({
      personId: cast.idOf(name),
      at: later(begins, 6 * random.uniform() - 5),
    })),
    moves: slots.slice(1).map(({ from }) => from),
  })
  await closeReview(facilitator(ends), { ...on, body: { send: false } })
  const scores = review.scores.map((score, place) => ({
    personId: cast.idOf(people[place] ?? ''),
    score,
  }))
  await recountScores(ctx, id, scores)
  for (const change of review.processChanges) {
    const body = { ...change, id: newId(), cycle: on.params.cycle }
    const architect = cast.as(cast.architect, { ...ctx, now: later(ends, 10) })
    await recordProcessChange(architect, { params: inSample, query: undefined, body })
  }
}

/** The leads of every team that is not absent, engineers who had the time, and the facilitators. */
function whoCame({ absent, away }: SampleReview, { cast }: Teller): string[] {
  const ofAbsent = new Set(absent.flatMap((team) => cast.team(team).people.map(({ name }) => name)))
  return cast.developers.filter((name) => !away.includes(name) && !ofAbsent.has(name))
}

async function answerQuestions(ctx: Ctx, { review, slots, on }: Held, { cast }: Teller) {
  for (const { by, team, text } of review.questions) {
    const { from } = slotOf(slots, team)
    const at = (name: string, minutes: number) =>
      cast.as(name, { ...ctx, now: later(from, minutes) })
    const about = { team: cast.team(team).team.slug, metric: null }
    const body = { id: newId(), text, ...about, quiet: by === null }
    await askQuestion(at(by ?? cast.architect, 2), { ...on, body })
    const params = { ...on.params, question: body.id }
    await decideQuestion(at(review.facilitator, 5), { ...on, params, body: { state: 'answered' } })
  }
}

async function writeDown(ctx: Ctx, { review, record, slots, random }: Held, of: Teller) {
  const placed = capturedIn(review.at, of).map((captured) => {
    const slot = slotOf(slots, captured.team)
    return { ...captured, slot, now: momentIn(slot, 0.3 + 0.65 * random.uniform()) }
  })
  for (const { by, capturing, slot, now } of placed.toSorted((a, b) => (a.now < b.now ? -1 : 1))) {
    const writer = of.cast.as(by ?? review.facilitator, { ...ctx, now })
    const itemId = slot.item.id
    of.told.set(capturing.text, await recountCapture(writer, record, { ...capturing, itemId }))
  }
}
