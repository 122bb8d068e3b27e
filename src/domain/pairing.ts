// A pairing is one team lending another its technique: offered or asked for, accepted, tried, finished
// with what came of it. Either side may be missing at first, and nobody is to blame when it ends early.
import { Refusal } from './refusal.ts'

export const openPairingStates = ['offered', 'asked', 'accepted', 'tried'] as const
export const endedPairingStates = ['finished', 'declined', 'withdrawn'] as const
export const pairingStates = [...openPairingStates, ...endedPairingStates] as const
export type PairingState = (typeof pairingStates)[number]
export type PairingSide = 'helper' | 'helped'

export type PairedTeams = {
  readonly helperTeamId: string | null
  readonly helpedTeamId: string | null
}
export type Pairing = PairedTeams & { readonly state: PairingState }

/** Whose word it waits for; null when it waits for none. A side that is missing comes first. */
export function awaitedSide({ state, helperTeamId, helpedTeamId }: Pairing): PairingSide | null {
  if (state !== 'offered' && state !== 'asked') return null
  if (helperTeamId === null) return 'helper'
  if (helpedTeamId === null) return 'helped'
  return state === 'offered' ? 'helped' : 'helper'
}

/** Offered by the team that helps, or asked for as long as nobody does. */
export function begunPairing(teams: PairedTeams, wanted: 'offered' | 'asked'): Pairing {
  requireTwoTeams(teams)
  return { ...teams, state: teams.helperTeamId === null ? 'asked' : wanted }
}

/** The awaited side says yes; where the other side is missing still, the pairing goes on waiting for it. */
export function acceptedPairing(pairing: Pairing, teamId: string): Pairing {
  const side = requireAwaited(pairing, teamId)
  const teams = {
    helperTeamId: side === 'helper' ? teamId : pairing.helperTeamId,
    helpedTeamId: side === 'helped' ? teamId : pairing.helpedTeamId,
  }
  requireTwoTeams(teams)
  const isWhole = teams.helperTeamId !== null && teams.helpedTeamId !== null
  return { ...teams, state: isWhole ? 'accepted' : side === 'helper' ? 'offered' : 'asked' }
}

export function declinedPairing(pairing: Pairing, teamId: string): Pairing {
  const side = requireAwaited(pairing, teamId)
  const asked = side === 'helper' ? pairing.helperTeamId : pairing.helpedTeamId
  if (asked === null) {
    throw new Refusal('NobodyWasAsked', 'This waits for any team; leave it to those who can.')
  }
  return { ...pairing, state: 'declined' }
}

export function triedPairing(pairing: Pairing): Pairing {
  return movedOn(pairing, ['accepted'], 'tried')
}

/** Whoever finishes has tried. */
export function finishedPairing(pairing: Pairing): Pairing {
  return movedOn(pairing, ['accepted', 'tried'], 'finished')
}

export function withdrawnPairing(pairing: Pairing): Pairing {
  return movedOn(pairing, openPairingStates, 'withdrawn')
}

function movedOn(pairing: Pairing, from: readonly PairingState[], to: PairingState): Pairing {
  if (!from.includes(pairing.state)) throw hasMovedOn(pairing)
  return { ...pairing, state: to }
}

function requireAwaited(pairing: Pairing, teamId: string): PairingSide {
  const side = awaitedSide(pairing)
  if (side === null) throw hasMovedOn(pairing)
  const asked = side === 'helper' ? pairing.helperTeamId : pairing.helpedTeamId
  if (asked !== null && asked !== teamId) {
    throw new Refusal('NotTheAskedTeam', 'The other team of this pairing answers.')
  }
  return side
}

function requireTwoTeams({ helperTeamId, helpedTeamId }: PairedTeams): void {
  if (helperTeamId !== null && helperTeamId === helpedTeamId) {
    throw new Refusal('PairingNeedsTwoTeams', 'A team pairs with another team, not with itself.')
  }
}

function hasMovedOn({ state }: Pairing): Refusal {
  return new Refusal('PairingHasMovedOn', 'This pairing has moved on; look at it again.', { state })
}
