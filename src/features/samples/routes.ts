import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { loadSample } from './load-sample.ts'
import { removeSample } from './remove-sample.ts'

export const samplesRoutes = [
  route(api.loadSample, loadSample),
  route(api.removeSample, removeSample),
]
