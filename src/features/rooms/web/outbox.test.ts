import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#api/call.ts'
import type { Command } from './command.ts'
import { append, fateOf, nextToSend, type Outbox, readOutbox, refuse, remove } from './outbox.ts'

const raise: Command = { kind: 'raise-hand', hand: 'h' }
const lower: Command = { kind: 'lower-hand', hand: 'h', called: 'false' }
const pace = (how: 'slower' | 'fine' | 'faster'): Command => ({ kind: 'pace', body: { pace: how } })
const decide = (question: string, state: 'shown' | 'answered'): Command => ({
  kind: 'decide',
  question,
  body: { state },
})
const filled = (...commands: Command[]): Outbox =>
  commands.map((command, at) => ({ id: String(at), command, refusal: null }))
const commandsOf = (outbox: Outbox) => outbox.map(({ command }) => command)
const problem = (status: number, code: string) =>
  new ApiProblem(status, { code, detail: 'No.' }, null)

describe('an outbox of the room', () => {
  it('survives a reload', () => {
    const full = refuse(filled(raise, pace('slower')), '1', 'The review is closed.')
    expect(readOutbox(JSON.stringify(full))).toEqual(full)
  })

  it.each([null, '', '{', '{}', '7', '[{"id":3}]', '[1]'])('is empty after %s', (kept) => {
    expect(readOutbox(kept)).toEqual([])
  })

  it('is sent in order, past what was refused', () => {
    const full = filled(raise, pace('fine'))
    expect(nextToSend(full)?.id).toBe('0')
    expect(nextToSend(refuse(full, '0', 'No.'))?.id).toBe('1')
    expect(nextToSend(remove(refuse(full, '0', 'No.'), '1'))).toBeNull()
  })

  it('says a pace once: the latest', () => {
    const outbox = append(filled(pace('slower'), raise), { id: 'x', command: pace('faster') }, null)
    expect(commandsOf(outbox)).toEqual([raise, pace('faster')])
  })

  it('never sends a hand that was lowered before it was sent', () => {
    expect(append(filled(raise), { id: 'x', command: lower }, null)).toEqual([])
  })

  it('lowers a hand that is under way after it has arrived', () => {
    const outbox = append(filled(raise), { id: 'x', command: lower }, '0')
    expect(commandsOf(outbox)).toEqual([raise, lower])
  })

  it('lets go of a refused capture that its author takes back', () => {
    const capture: Command = {
      kind: 'capture',
      body: {
        id: 'c',
        kind: 'topic',
        text: 'Testing',
        item: null,
        team: null,
        helper: null,
        metric: null,
        owner: null,
        dueOn: null,
        prevented: false,
      },
    }
    const refused = refuse(filled(capture), '0', 'No such team.')
    const command: Command = { kind: 'withdraw-capture', capture: 'c' }
    expect(append(refused, { id: 'x', command }, null)).toEqual([])
  })

  it('decides a question once, and others for themselves', () => {
    const outbox = append(
      filled(decide('a', 'shown'), decide('b', 'shown')),
      { id: 'x', command: decide('a', 'answered') },
      null,
    )
    expect(commandsOf(outbox)).toEqual([decide('b', 'shown'), decide('a', 'answered')])
  })
})

describe('an attempt that failed', () => {
  it.each([
    ['nobody was reached', new TypeError('Failed to fetch'), raise, 'later'],
    ['the server is in trouble', problem(503, 'Unavailable'), raise, 'later'],
    ['too many requests', problem(429, 'TooManyRequests'), raise, 'later'],
    ['the session ended', problem(401, 'NotSignedIn'), raise, 'later'],
    ['a proxy answered', problem(200, 'UnknownAnswer'), raise, 'later'],
    ['the review is closed', problem(409, 'ReviewIsClosed'), raise, 'refused'],
    ['the hand is down already', problem(404, 'HandNotFound'), lower, 'arrived'],
    ['a team is not known', problem(404, 'TeamNotFound'), pace('fine'), 'refused'],
  ] as const)('when %s', (_why, error, command, fate) => {
    expect(fateOf(error, command)).toBe(fate)
  })
})
