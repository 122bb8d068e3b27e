import { type Route, route } from '#platform/http/route.ts'
import { addAction } from './add-action.ts'
import * as api from './api.ts'
import { changeAction } from './change-action.ts'
import { changeActionLimit } from './change-action-limit.ts'
import { judgeActionEffect } from './judge-action-effect.ts'
import { moveAction } from './move-action.ts'
import { noteAction } from './note-action.ts'
import { readAction } from './read-action.ts'
import { readActionEffect } from './read-action-effect.ts'
import { readActionLimit } from './read-action-limit.ts'
import { listActions } from './read-actions.ts'
import { takeBackAction } from './take-back-action.ts'

export const actionsRoutes: readonly Route[] = [
  route(api.listActions, listActions),
  route(api.readAction, readAction),
  route(api.addAction, addAction),
  route(api.changeAction, changeAction),
  route(api.moveAction, moveAction),
  route(api.takeBackAction, takeBackAction),
  route(api.noteAction, noteAction),
  route(api.readActionEffect, readActionEffect),
  route(api.judgeActionEffect, judgeActionEffect),
  route(api.readActionLimit, readActionLimit),
  route(api.changeActionLimit, changeActionLimit),
]
