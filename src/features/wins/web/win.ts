import type { Endpoint, Output } from '#api/endpoint.ts'
import { readReport } from '#features/reports/api.ts'
import type { OrganisationEntry } from '#web/api/use-session.ts'
import { isInTeam, worksForAll } from '#web/api/use-session.ts'
import { listProposedWins, listWins } from '../api.ts'

export type ToldWin = Output<typeof listWins>['items'][number]
export type Proposal = Output<typeof listProposedWins>['items'][number]

/** What every write on a win makes old. */
export const winReads: readonly Endpoint[] = [listWins, listProposedWins, readReport]

/** As the server decides it: who told it, its team’s people, and those who work for all. */
export function mayTakeBack(entry: OrganisationEntry, win: ToldWin): boolean {
  if (entry.role === 'sponsor') return false
  if (win.own || worksForAll(entry)) return true
  return win.team !== null && isInTeam(entry, win.team.slug)
}
