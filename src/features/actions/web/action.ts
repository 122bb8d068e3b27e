import type { Endpoint, Output } from '#api/endpoint.ts'
import { listActions, readAction, readActionEffect, readActionLimit } from '../api.ts'

export type Action = Output<typeof listActions>['items'][number]
export type ActionDetail = Output<typeof readAction>

/** What every write on an action makes old. */
export const actionReads: readonly Endpoint[] = [
  listActions,
  readAction,
  readActionEffect,
  readActionLimit,
]
