import { defaultReviewTemplate } from '#domain/agenda.ts'
import { arrangeAgenda } from '#features/reviews/arrange-agenda.ts'
import { changeReviewTemplate } from '#features/reviews/change-review-template.ts'
import { planReview } from '#features/reviews/plan-review.ts'
import { askQuestion } from '#features/rooms/ask-question.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import { liveThroughReview } from './live-through-review.ts'
import { reviewedOn } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import type { SampleProcess, SampleReview } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

/** Planned on its first Monday and held on its last Friday; the one of the running cycle is to come. */
export function tellReviews(of: Teller): Telling[] {
  const { reviews, reviewTemplates } = of.process
  return [
    ...tellTemplates(reviewTemplates, of.cast),
    ...reviews.flatMap((review): Telling[] => {
      const { at } = review
      const isToCome = at === of.cycleKeys.length - 1
      return [
        { when: { at, day: 0, time: '09:00' }, tell: (ctx) => plan(ctx, review, of) },
        isToCome
          ? { when: { at, day: 3, time: '11:00' }, tell: (ctx) => askAhead(ctx, review, of) }
          : { when: { at, ...reviewedOn }, tell: (ctx) => liveThroughReview(ctx, review, of) },
      ]
    }),
  ]
}

function tellTemplates(templates: SampleProcess['reviewTemplates'], cast: SampleCast): Telling[] {
  return templates.map(({ when, by, bookedMinutes, teamMinutes }) => ({
    when,
    tell: (ctx) => {
      const items = defaultReviewTemplate.items.map((item) => ({ ...item }))
      const body = { bookedMinutes, teamMinutes, items }
      return changeReviewTemplate(cast.as(by, ctx), { params: inSample, query: undefined, body })
    },
  }))
}

async function plan(ctx: Ctx, review: SampleReview, { cast, calendar, cycleKeys }: Teller) {
  const { at, facilitator, coFacilitator, absent } = review
  const architect = cast.as(cast.architect, ctx)
  const on = { params: { ...inSample, cycle: cycleKeys[at] ?? '' }, query: undefined }
  const planned = await planReview(architect, {
    ...on,
    body: {
      startsAt: calendar.instantOf({ at, ...reviewedOn }),
      place: 'Liffey room, and the call in the invitation',
      facilitator: cast.idOf(facilitator),
      coFacilitator: cast.idOf(coFacilitator),
      revision: 0,
    },
  })
  if (absent.length === 0) return
  const items = planned.agenda.map(({ team, ...item }) => ({
    ...item,
    team: team?.slug ?? null,
    absent: team !== null && absent.includes(team.name),
  }))
  await arrangeAgenda(architect, { ...on, body: { items, revision: planned.revision } })
}

async function askAhead(ctx: Ctx, { at, questions }: SampleReview, { cast, cycleKeys }: Teller) {
  const params = { ...inSample, cycle: cycleKeys[at] ?? '' }
  for (const { by, team, text } of questions) {
    const body = {
      ...{ id: newId(), text, metric: null, quiet: by === null },
      team: cast.team(team).team.slug,
    }
    await askQuestion(cast.as(by ?? cast.architect, ctx), { params, query: undefined, body })
  }
}
