import type { Output } from '#api/endpoint.ts'
import type { followRoom, readRoom } from '../api.ts'

export type Room = Output<typeof readRoom>
/** One event of the stream: what is from now on. */
export type RoomChange = Output<typeof followRoom>
export type AgendaItem = Room['agenda'][number]
export type PersonHere = Room['people'][number]
export type Hand = Room['hands'][number]
export type Question = Room['questions'][number]
export type Reaction = Room['reactions'][number]
export type Capture = Room['captures'][number]
export type CaptureKind = Capture['kind']
export type Spotlight = NonNullable<Room['spotlight']>
export type Clock = Room['clock']
export type Seat = Room['seat']
