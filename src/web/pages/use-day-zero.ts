import { listInvitations, listPeople } from '#features/access/api.ts'
import { readAgreement } from '#features/agreements/api.ts'
import { listConnections } from '#features/connections/api.ts'
import { listMaturity } from '#features/maturity/api.ts'
import { listReports, readReadiness } from '#features/reports/api.ts'
import { listReviews } from '#features/reviews/api.ts'
import { listTeams } from '#features/teams/api.ts'
import { readTemplate } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { type DayZeroStep, dayZeroSteps } from './day-zero-steps.ts'

type Cycles = { readonly cycle: string; readonly previousCycle: string | null }

/** Null until all is known, so that no step blinks. */
export function useDayZero({ cycle, previousCycle }: Cycles): DayZeroStep[] | null {
  const params = { organisation: useOrganisation().slug }
  const teams = useRead(listTeams, { params, query: { limit: 200 } })
  const maturity = useRead(listMaturity, { params, query: { limit: 200 } })
  const template = useRead(readTemplate, { params })
  const agreement = useRead(readAgreement, { params })
  const people = useRead(listPeople, { params, query: { limit: 200 } })
  const invitations = useRead(listInvitations, { params, query: { limit: 200 } })
  const connections = useRead(listConnections, { params, query: { limit: 1 } })
  const reviews = useRead(listReviews, { params, query: { limit: 1 } })
  const ready = useAnyReportReady({ cycle, previousCycle }, teams.data?.items[0]?.slug ?? null)
  if (!teams.data || !maturity.data || !template.data || !agreement.data || !people.data)
    return null
  if (!connections.data || !reviews.data || ready === null) return null
  const invited = invitations.data?.items ?? []
  const roles = [...people.data.items, ...invited].map(({ role }) => role)
  return dayZeroSteps(
    {
      team: teams.data.items[0]?.slug ?? null,
      teams: teams.data.items.length,
      teamsWithLeads: teams.data.items.filter(hasLeads).length,
      teamsWithStages: maturity.data.items.filter(({ pillars }) =>
        pillars.some(({ stage }) => stage !== null),
      ).length,
      templateVersion: template.data.number,
      hasAgreement: agreement.data.inForce !== null,
      peopleAndInvitations: roles.length,
      sponsors: roles.filter((role) => role === 'sponsor').length,
      connections: connections.data.items.length,
      anyReportReady: ready,
      reviews: reviews.data.items.length,
    },
    cycle,
  )
}

function hasLeads({ people }: { readonly people: readonly { readonly role: string }[] }): boolean {
  const roles = new Set(people.map(({ role }) => role))
  return roles.has('principal-engineer') && roles.has('delivery-lead')
}

/** Null until it is known. */
function useAnyReportReady({ cycle, previousCycle }: Cycles, team: string | null): boolean | null {
  const params = { organisation: useOrganisation().slug }
  const query = { limit: 200 }
  const now = useRead(readReadiness, { params: { ...params, cycle }, query })
  const before = useRead(
    readReadiness,
    { params: { ...params, cycle: previousCycle ?? '' }, query },
    { enabled: previousCycle !== null },
  )
  const reports = useRead(
    listReports,
    { params: { ...params, team: team ?? '' }, query: { limit: 26 } },
    { enabled: team !== null },
  )
  if (!now.data || (team !== null && !reports.data)) return null
  if (previousCycle !== null && !before.data) return null
  const known = [now.data.items, before.data?.items ?? [], reports.data?.items ?? []].flat()
  return known.some(({ state }) => state !== 'draft')
}
