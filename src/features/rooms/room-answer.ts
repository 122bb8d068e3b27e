import type { z } from 'zod'
import type { Question } from '#features/reviews/api.ts'
import type * as api from './api.ts'

export type Room = z.output<typeof api.Room>
export type RoomEvent = z.output<typeof api.RoomEvent>
export type Seat = z.output<typeof api.Seat>
export type PersonHere = z.output<typeof api.PersonHere>
export type Hand = z.output<typeof api.Hand>
export type RoomQuestion = z.output<typeof Question>
export type Reaction = z.output<typeof api.Reaction>
export type Capture = z.output<typeof api.Capture>
export type Spotlight = z.output<typeof api.Spotlight>
export type Pace = Room['pace']

type Bare<E> = E extends unknown ? Omit<E, 'sequence' | 'at'> : never

/** What is from now on: a part as a whole, or one entry of a list; null removes it. */
export type RoomChange = Bare<RoomEvent>
