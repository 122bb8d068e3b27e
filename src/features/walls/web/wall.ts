import type { Output } from '#api/endpoint.ts'
import type { readWall, readWallSlot } from '../api.ts'

export type Wall = Output<typeof readWall>
export type WallSlot = Output<typeof readWallSlot>
