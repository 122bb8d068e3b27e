import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeCycleCalendar } from './change-cycle-calendar.ts'
import { listCycles, readCycleCalendar } from './read-cycles.ts'

export const cyclesRoutes = [
  route(api.listCycles, listCycles),
  route(api.readCycleCalendar, readCycleCalendar),
  route(api.changeCycleCalendar, changeCycleCalendar),
]
