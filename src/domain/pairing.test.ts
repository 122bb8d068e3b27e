import { describe, expect, it } from 'vitest'
import {
  acceptedPairing,
  awaitedSide,
  begunPairing,
  declinedPairing,
  endedPairingStates,
  finishedPairing,
  openPairingStates,
  type Pairing,
  pairingStates,
  triedPairing,
  withdrawnPairing,
} from './pairing.ts'

const pairing = (
  state: Pairing['state'],
  helperTeamId: string | null = 'ant',
  helpedTeamId: string | null = 'bee',
): Pairing => ({ state, helperTeamId, helpedTeamId })
const refusal = (code: string) => expect.objectContaining({ code })

describe('a pairing begins', () => {
  it('as an offer of the helper, and as an ask while there is none', () => {
    const teams = { helperTeamId: 'ant', helpedTeamId: 'bee' }
    expect(begunPairing(teams, 'offered')).toEqual(pairing('offered'))
    expect(begunPairing(teams, 'asked')).toEqual(pairing('asked'))
    const unhelped = { helperTeamId: null, helpedTeamId: 'bee' }
    expect(begunPairing(unhelped, 'offered')).toEqual(pairing('asked', null))
  })

  it('between two teams', () => {
    const same = { helperTeamId: 'ant', helpedTeamId: 'ant' }
    expect(() => begunPairing(same, 'offered')).toThrow(refusal('PairingNeedsTwoTeams'))
  })
})

describe('it waits', () => {
  it.each([
    ['for the helped team to take an offer', pairing('offered'), 'helped'],
    ['for the helper that was asked', pairing('asked'), 'helper'],
    ['for any team to ask', pairing('offered', 'ant', null), 'helped'],
    ['for any team to offer', pairing('asked', null, 'bee'), 'helper'],
    ['for a helper first, where both are missing', pairing('asked', null, null), 'helper'],
    ['for nobody once it was accepted', pairing('accepted'), null],
  ] as const)('%s', (_what, of, side) => {
    expect(awaitedSide(of)).toBe(side)
  })
})

describe('it is answered', () => {
  it('by the other team', () => {
    expect(acceptedPairing(pairing('offered'), 'bee')).toEqual(pairing('accepted'))
    expect(acceptedPairing(pairing('asked'), 'ant')).toEqual(pairing('accepted'))
    expect(declinedPairing(pairing('asked'), 'ant')).toEqual(pairing('declined'))
    expect(() => acceptedPairing(pairing('offered'), 'ant')).toThrow(refusal('NotTheAskedTeam'))
    expect(() => declinedPairing(pairing('asked'), 'bee')).toThrow(refusal('NotTheAskedTeam'))
  })

  it('by any team but its own where a side is missing', () => {
    const offer = pairing('offered', 'ant', null)
    expect(acceptedPairing(offer, 'cat')).toEqual(pairing('accepted', 'ant', 'cat'))
    expect(() => acceptedPairing(offer, 'ant')).toThrow(refusal('PairingNeedsTwoTeams'))
    expect(() => declinedPairing(offer, 'cat')).toThrow(refusal('NobodyWasAsked'))
  })

  it('twice where both sides are missing', () => {
    const offered = acceptedPairing(pairing('asked', null, null), 'ant')
    expect(offered).toEqual(pairing('offered', 'ant', null))
    expect(acceptedPairing(offered, 'bee')).toEqual(pairing('accepted'))
  })
})

describe('it moves on', () => {
  it.each([
    ['tried', triedPairing, ['accepted']],
    ['finished', finishedPairing, ['accepted', 'tried']],
    ['withdrawn', withdrawnPairing, openPairingStates],
  ] as const)('to %s from some states and from no others', (to, move, from) => {
    for (const state of pairingStates) {
      const isFit = (from as readonly string[]).includes(state)
      if (isFit) expect(move(pairing(state)).state).toBe(to)
      else expect(() => move(pairing(state))).toThrow(refusal('PairingHasMovedOn'))
    }
  })

  it('no more once it has ended', () => {
    for (const state of endedPairingStates) {
      expect(awaitedSide(pairing(state))).toBeNull()
      expect(() => acceptedPairing(pairing(state), 'bee')).toThrow(refusal('PairingHasMovedOn'))
      expect(() => declinedPairing(pairing(state), 'bee')).toThrow(refusal('PairingHasMovedOn'))
    }
  })
})
