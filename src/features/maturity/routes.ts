import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { listMaturity, listMaturityChanges } from './reads.ts'
import { setMaturity } from './set-maturity.ts'

export const maturityRoutes = [
  route(api.listMaturity, listMaturity),
  route(api.setMaturity, setMaturity),
  route(api.listMaturityChanges, listMaturityChanges),
]
