import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { recordWin } from './record-win.ts'
import { removeWin } from './remove-win.ts'

export const winsRoutes = [route(api.recordWin, recordWin), route(api.removeWin, removeWin)]
