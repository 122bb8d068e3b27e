import type { Clock } from '#domain/review-clock.ts'
import * as clocks from '#domain/review-clock.ts'
import { selectCaptures } from './capture-store.ts'
import { selectPeople } from './people-store.ts'
import { publish } from './publish.ts'
import { selectQuestions } from './question-store.ts'
import type { Capture, PersonHere, RoomQuestion } from './room-answer.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'
import { lockRoom, saveClock, selectRoom } from './room-store.ts'

export type Attended = Pick<PersonHere, 'role' | 'teams' | 'through'> & {
  readonly person: { readonly id: string; readonly name: string }
}

export async function clockOf(ctx: RoomReadCtx, reviewId: string): Promise<Clock> {
  return (await selectRoom(ctx, reviewId)).clock
}

/** In the order of writing down; those taken back are left out. */
export async function capturesOf(ctx: RoomReadCtx, reviewId: string): Promise<Capture[]> {
  return selectCaptures(ctx, reviewId)
}

/** Everybody who was in the room, or was spoken for, in the order of arrival. */
export async function attendanceOf(ctx: RoomReadCtx, reviewId: string): Promise<Attended[]> {
  const people = await selectPeople(ctx, reviewId)
  return people.map(({ id, name, role, teams, through }) => ({
    person: { id, name },
    role,
    teams,
    through,
  }))
}

/** In the order of asking. */
export async function questionsOf(
  ctx: RoomReadCtx,
  reviewId: string,
  states?: readonly RoomQuestion['state'][],
): Promise<RoomQuestion[]> {
  return selectQuestions(ctx, reviewId, states)
}

/** Part of closing the review: time stops for good. Answers the clock as it ended. */
export async function endClock(ctx: RoomCtx, reviewId: string): Promise<Clock> {
  const { clock } = await lockRoom(ctx, reviewId)
  const over = clocks.end(clock, ctx.now)
  if (over === clock) return clock
  await saveClock(ctx, reviewId, over)
  await publish(ctx, reviewId, [{ part: 'clock', value: over }])
  return over
}
