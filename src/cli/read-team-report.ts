import { listCycles } from '#features/cycles/api.ts'
import { readReport } from '#features/reports/api.ts'
import type { Report } from './line-text.ts'
import type { ServerConnection } from './server-connection.ts'

type Wanted = { readonly organisation: string; readonly team: string; readonly cycle?: string }

/** Of the running cycle unless one is named. */
export async function readTeamReport(server: ServerConnection, wanted: Wanted): Promise<Report> {
  const { organisation, team } = wanted
  const cycle = wanted.cycle ?? (await runningCycle(server, organisation))
  return server.call(readReport, { params: { organisation, team, cycle } })
}

async function runningCycle(server: ServerConnection, organisation: string): Promise<string> {
  const { current } = await server.call(listCycles, {
    params: { organisation },
    query: { count: 1 },
  })
  return current
}
