import type { Endpoint, Output } from '#api/endpoint.ts'
import { isInTeam, type OrganisationEntry } from '#web/api/use-session.ts'
import { listPairingSuggestions, listPairings, readPairing } from '../api.ts'

export type Pairing = Output<typeof listPairings>['items'][number]
export type Suggestion = Output<typeof listPairingSuggestions>['items'][number]
export type TeamsEvidence = Suggestion['helper']

/** What every write on a pairing makes old. */
export const pairingReads: readonly Endpoint[] = [listPairings, readPairing, listPairingSuggestions]

/** As the server decides it: whether the reader may speak for this team. */
export function speaksFor(entry: OrganisationEntry, team: { readonly slug: string } | null) {
  return entry.role !== 'sponsor' && team !== null && isInTeam(entry, team.slug)
}

/** Names a suggestion among the others. */
export function suggestionKey({ metric, helper, helped }: Suggestion): string {
  return `${metric.key} ${helper.team.slug} ${helped.team.slug}`
}
