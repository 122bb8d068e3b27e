import type { z } from 'zod'
import { type Clock, lobbyClock } from '#domain/review-clock.ts'
import type { Role } from '#domain/role.ts'
import type { Question, TeamNamed } from '#features/reviews/api.ts'
import type { Capture } from './api.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'

type Named = { readonly id: string; readonly name: string }

export type Attended = {
  readonly person: Named
  readonly role: Role
  readonly teams: z.output<typeof TeamNamed>[]
  /** Whose device spoke for this person. */
  readonly through: Named | null
}

export type QuestionState = z.output<typeof Question>['state']

export async function clockOf(_ctx: RoomReadCtx, _reviewId: string): Promise<Clock> {
  return lobbyClock
}

/** In the order of writing down; those taken back are left out. */
export async function capturesOf(
  _ctx: RoomReadCtx,
  _reviewId: string,
): Promise<z.output<typeof Capture>[]> {
  return []
}

/** Everybody who was in the room, or was spoken for, in the order of arrival. */
export async function attendanceOf(_ctx: RoomReadCtx, _reviewId: string): Promise<Attended[]> {
  return []
}

/** In the order of asking. */
export async function questionsOf(
  _ctx: RoomReadCtx,
  _reviewId: string,
  _states?: readonly QuestionState[],
): Promise<z.output<typeof Question>[]> {
  return []
}

/** Part of closing the review: time stops for good. Answers the clock as it ended. */
export async function endClock(_ctx: RoomCtx, _reviewId: string): Promise<Clock> {
  return lobbyClock
}
