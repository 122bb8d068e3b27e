import { readReadiness } from '#features/reports/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { readPreRead } from '../api.ts'
import type { PlanFacts } from './plan-facts.ts'

export function usePlanFacts(cycle: string): PlanFacts {
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle }
  const readiness = useRead(readReadiness, { params, query: { limit: 200 } })
  const preRead = useRead(readPreRead, { params })
  return { readiness: readiness.data?.items ?? [], preRead: preRead.data ?? null }
}
