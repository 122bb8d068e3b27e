import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addAction, moveAction } from '#features/actions/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { markReportReady } from '#features/reports/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { cyclesUpToNow, measured, reportOf } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { tellWin } from './tell-win.ts'
import { winsOfCycle } from './wins-of-cycle.ts'
import { withdrawWin } from './withdraw-win.ts'

let scenario: Scenario
let ada: Caller
let cycle: string

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Telling')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  await ada.ok(createTeam, { body: { name: 'Badgers' } })
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(() => scenario.close())

const win = (text: string, more = {}) => ({ body: { id: randomUUID(), text, ...more } })
const on = (id: string) => ({ params: { win: id } })
const told = async (query = {}) =>
  (await ada.ok(api.listWins, { query })).items.map(({ text }) => text)
const proposed = async (caller = ada, of: 'mine' | 'all' = 'all') =>
  (await caller.ok(api.listProposedWins, { params: { cycle }, query: { of } })).items

describe('a win', () => {
  test('is told of a team, or of all, prevented harm too', async () => {
    const prevented = { team: 'otters', prevented: true, metric: 'ops.deploys' }
    expect(await ada.ok(api.addWin, win('The disk did not fill up', prevented))).toMatchObject({
      team: { slug: 'otters', name: 'Otters' },
      cycle,
      text: 'The disk did not fill up',
      metric: { key: 'ops.deploys', name: 'Deployment frequency (prod)' },
      prevented: true,
      by: 'Ada Admin',
      at: '2026-03-04T09:00:00.000Z',
      action: null,
      inReview: false,
      own: true,
      thanks: { count: 0, names: [], own: false },
    })
    expect(await ada.ok(api.addWin, win('Two years without an outage'))).toMatchObject({
      team: null,
      metric: null,
      prevented: false,
    })
  })

  test('told twice with the same id is one', async () => {
    const request = win('Once')
    const answers = await Promise.all([ada.ok(api.addWin, request), ada.ok(api.addWin, request)])
    expect(answers[1]).toEqual(answers[0])
    expect(await told()).toEqual(['Once'])
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'win' } })
    expect(items).toHaveLength(1)
  })

  test('of a team stands in its report, though that is ready', async () => {
    await ada.ok(markReportReady, { params: { team: 'otters', cycle } })
    await ada.ok(api.addWin, win('Later', { team: 'otters' }))
    expect((await reportOf(ada, 'otters')).wins).toMatchObject([{ text: 'Later' }])
  })

  test('is listed with those of other cycles, the newest first, page by page', async () => {
    const [before = ''] = await cyclesUpToNow(ada, 2)
    for (const [text, of] of [
      ['First', cycle],
      ['Long ago', before],
      ['Second', cycle],
    ] as const) {
      await ada.ok(api.addWin, win(text, { cycle: of }))
      scenario.clock.advanceDays(0.01)
    }
    expect(await told()).toEqual(['Second', 'First', 'Long ago'])
    expect(await told({ cycle: before })).toEqual(['Long ago'])
    const { next } = await ada.ok(api.listWins, { query: { limit: 2 } })
    expect(await told({ limit: 2, cursor: next })).toEqual(['Long ago'])
    expect((await ada.raw(api.listWins, { query: { cursor: 'nonsense' } })).status).toBe(400)
  })

  test('is found by team, and by having prevented harm', async () => {
    await ada.ok(api.addWin, win('Ours', { team: 'otters' }))
    await ada.ok(api.addWin, win('Theirs', { team: 'badgers', prevented: true }))
    expect(await told({ team: 'otters' })).toEqual(['Ours'])
    expect(await told({ prevented: 'true' })).toEqual(['Theirs'])
    expect(await ada.refused(api.listWins, { query: { team: 'no-such' } })).toMatchObject({
      code: 'TeamNotFound',
    })
  })

  test('needs words, and a team, cycle, metric and action that there are', async () => {
    const refusals = await Promise.all(
      [
        { text: ' ' },
        { text: 'x'.repeat(501) },
        { team: 'no-such' },
        { cycle: '1999-01' },
        { metric: 'no.such' },
        { action: randomUUID() },
      ].map((odd) => ada.refused(api.addWin, win('Odd', odd))),
    )
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [400, 'InvalidInput'],
      [400, 'InvalidInput'],
      [404, 'TeamNotFound'],
      [404, 'CycleNotFound'],
      [404, 'MetricNotFound'],
      [404, 'ActionNotFound'],
    ])
  })
})

describe('thanks', () => {
  test('are one per person, with the names, and can be taken back', async () => {
    const { id } = await ada.ok(api.addWin, win('Quiet nights'))
    const engineer = await scenario.person(ada, 'engineer')
    await engineer.ok(api.thankForWin, on(id))
    await ada.ok(api.thankForWin, on(id))
    const again = await ada.ok(api.thankForWin, on(id))
    expect(again.thanks).toMatchObject({ count: 2, own: true })
    expect(again.thanks.names).toContain('Ada Admin')
    const left = await ada.ok(api.takeThanksBack, on(id))
    expect(left.thanks).toMatchObject({ count: 1, own: false })
    expect((await ada.ok(api.takeThanksBack, on(id))).thanks.count).toBe(1)
    expect((await engineer.ok(api.listWins)).items).toMatchObject([{ thanks: { own: true } }])
  })

  test('pressed twice at once count once', async () => {
    const { id } = await ada.ok(api.addWin, win('Quiet nights'))
    await Promise.all([ada.ok(api.thankForWin, on(id)), ada.ok(api.thankForWin, on(id))])
    expect((await ada.ok(api.listWins)).items[0]?.thanks.count).toBe(1)
  })

  test('go with a win that is taken back', async () => {
    const { id } = await ada.ok(api.addWin, win('Too soon'))
    await ada.ok(api.thankForWin, on(id))
    await ada.ok(api.takeWinBack, on(id))
    expect(await told()).toEqual([])
    for (const endpoint of [api.takeWinBack, api.thankForWin, api.takeThanksBack]) {
      expect(await ada.refused(endpoint, on(id))).toMatchObject({ code: 'WinNotFound' })
    }
  })
})

async function finishedAction(text: string, more = {}) {
  const body = { id: randomUUID(), text, team: 'otters', ...more }
  const { revision } = await ada.ok(addAction, { body })
  const move = { params: { action: body.id }, body: { revision, state: 'done' as const } }
  await ada.ok(moveAction, move)
  return body.id
}

describe('proposed', () => {
  const metric = 'ops.deploys'
  const rising = [10, 12, 11, 9, 10, 11, 12, 10, 30]
  const signal = () => ({ kind: 'signal' as const, team: 'otters', cycle, metric })

  test('is a metric that begins to improve, until it is told', async () => {
    await measured(ada, { team: 'otters', metric }, rising)
    expect(await proposed()).toMatchObject([
      {
        kind: 'signal',
        team: { slug: 'otters' },
        metric: { key: metric },
        now: 30,
        workload: null,
      },
    ])
    await ada.ok(api.addWin, win('Many more', { team: 'otters', metric }))
    expect(await proposed()).toEqual([])
  })

  test('is an action that was finished, until it is told', async () => {
    const action = await finishedAction('Cache the catalogue', { metric })
    await ada.ok(addAction, { body: { id: randomUUID(), text: 'Still open', team: 'otters' } })
    expect(await proposed()).toMatchObject([
      {
        kind: 'action',
        action,
        team: { slug: 'otters' },
        text: 'Cache the catalogue',
        metric: { key: metric },
      },
    ])
    await ada.ok(api.addWin, win('It is fast now', { team: 'otters', action }))
    expect(await proposed()).toEqual([])
    const second = await ada.refused(api.addWin, win('Again', { team: 'otters', action }))
    expect(second).toMatchObject({ status: 409, code: 'ActionIsTold' })
  })

  test('of an action goes on in the next cycle, and then no more', async () => {
    await finishedAction('Cache the catalogue')
    const later = async () => {
      scenario.clock.advanceDays(14)
      cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
      return (await proposed()).length
    }
    expect([await later(), await later()]).toEqual([1, 0])
  })

  test('can be set aside and proposed again', async () => {
    await measured(ada, { team: 'otters', metric }, rising)
    const action = await finishedAction('Cache the catalogue')
    for (const body of [signal(), { kind: 'action' as const, action }]) {
      await ada.ok(api.setAsideProposedWin, { body })
      await ada.ok(api.setAsideProposedWin, { body })
    }
    expect(await proposed()).toEqual([])
    await ada.ok(api.proposeWinAgain, { body: signal() })
    await ada.ok(api.proposeWinAgain, { body: { kind: 'action', action } })
    expect((await proposed()).map(({ kind }) => kind)).toEqual(['signal', 'action'])
  })

  test('is shown of one’s own teams to who asks for them', async () => {
    await measured(ada, { team: 'otters', metric }, rising)
    const badger = await scenario.person(ada, 'engineer', ['badgers'])
    expect(await proposed(badger, 'mine')).toEqual([])
    expect(await proposed(badger)).toHaveLength(1)
    const otter = await scenario.person(ada, 'engineer', ['otters'])
    expect(await proposed(otter, 'mine')).toHaveLength(1)
  })
})

describe('what other slices say', () => {
  test('a win told in a review is told once, and can be taken back', async () => {
    const ctx = await ctxOf(scenario, ada)
    const said = {
      id: randomUUID(),
      teamId: null,
      cycleKey: cycle,
      text: 'From the room',
      metricId: null,
      reviewId: null,
      prevented: true,
    }
    await tellWin(ctx, said)
    await tellWin(ctx, { ...said, text: 'Sent again' })
    expect(await winsOfCycle(ctx, cycle)).toMatchObject([{ text: 'From the room', by: 'The room' }])
    expect(await withdrawWin(ctx, said.id)).toBe(true)
    expect(await withdrawWin(ctx, said.id)).toBe(false)
    expect(await winsOfCycle(ctx, cycle)).toEqual([])
  })
})

describe('who may', () => {
  test('people tell for their own team and for all, and take back what they told', async () => {
    const badger = await scenario.person(ada, 'engineer', ['badgers'])
    expect(await badger.refused(api.addWin, win('Not mine', { team: 'otters' }))).toMatchObject({
      status: 403,
      code: 'NotAllowed',
    })
    const own = await badger.ok(api.addWin, win('Together'))
    const other = await ada.ok(api.addWin, win('Ada’s'))
    expect(await badger.refused(api.takeWinBack, on(other.id))).toMatchObject({ status: 403 })
    await badger.ok(api.takeWinBack, on(own.id))
    expect(await told()).toEqual(['Ada’s'])
  })

  test('sponsors and readers’ tokens see wins and write none', async () => {
    const { id } = await ada.ok(api.addWin, win('Seen by all'))
    const body = { kind: 'signal' as const, team: 'otters', cycle, metric: 'ops.deploys' }
    for (const caller of [
      await scenario.person(ada, 'sponsor'),
      await scenario.token(ada, 'read'),
    ]) {
      const refusals = [
        await caller.refused(api.addWin, win('No')),
        await caller.refused(api.takeWinBack, on(id)),
        await caller.refused(api.thankForWin, on(id)),
        await caller.refused(api.takeThanksBack, on(id)),
        await caller.refused(api.setAsideProposedWin, { body }),
        await caller.refused(api.proposeWinAgain, { body }),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
      }
      const { items } = await caller.ok(api.listWins)
      expect(items).toMatchObject([{ text: 'Seen by all', thanks: { count: 0 } }])
    }
  })

  test('only people of the team set its proposals aside', async () => {
    const badger = await scenario.person(ada, 'engineer', ['badgers'])
    const body = { kind: 'signal' as const, team: 'otters', cycle, metric: 'ops.deploys' }
    expect(await badger.refused(api.setAsideProposedWin, { body })).toMatchObject({ status: 403 })
    const action = await finishedAction('Cache the catalogue')
    const refusal = await badger.refused(api.setAsideProposedWin, {
      body: { kind: 'action', action },
    })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
  })

  test('another organisation’s wins cannot be reached', async () => {
    const { id } = await ada.ok(api.addWin, win('Ours'))
    const engineer = await scenario.person(ada, 'engineer')
    const foreign = await scenario.organisation('Foreign')
    const params = { organisation: foreign.organisation, win: id }
    const refusals = [
      await engineer.refused(api.listWins, { params }),
      await engineer.refused(api.addWin, { ...win('Mine'), params }),
      await engineer.refused(api.takeWinBack, { params }),
      await engineer.refused(api.thankForWin, { params }),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 404, code: 'OrganisationNotFound' })
    }
    expect(await foreign.refused(api.thankForWin, on(id))).toMatchObject({ code: 'WinNotFound' })
    expect(await foreign.refused(api.takeWinBack, on(id))).toMatchObject({ code: 'WinNotFound' })
    expect((await ada.ok(api.listWins)).items).toMatchObject([{ thanks: { count: 0 } }])
  })
})
