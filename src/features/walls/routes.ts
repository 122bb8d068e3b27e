import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { endWall } from './end-wall.ts'
import { followWall } from './follow-wall.ts'
import { listWalls } from './list-walls.ts'
import { openWall } from './open-wall.ts'
import { pairWall } from './pair-wall.ts'
import { readWall } from './read-wall.ts'
import { readWallSlot } from './read-wall-slot.ts'
import { readWallSpotlight } from './read-wall-spotlight.ts'

export const wallsRoutes = [
  route(api.openWall, openWall),
  route(api.listWalls, listWalls),
  route(api.endWall, endWall),
  route(api.pairWall, pairWall),
  route(api.readWall, readWall),
  route(api.followWall, followWall),
  route(api.readWallSlot, readWallSlot),
  route(api.readWallSpotlight, readWallSpotlight),
]
