import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listPeople } from '#features/access/api.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { cyclesUpToNow } from '#testing/reporting.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Acting')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  await ada.ok(createTeam, { body: { name: 'Badgers' } })
})
afterAll(() => scenario.close())

type Sent = Parameters<typeof ada.ok<typeof api.addAction>>[1] & { body: object }
const sent = (text: string, more: Partial<Sent['body']> = {}): Sent => ({
  body: { id: newId(), text, team: 'otters', ...more },
})
const add = (by: Caller, text: string, more: Partial<Sent['body']> = {}) =>
  by.ok(api.addAction, sent(text, more))
const at = ({ id }: { id: string }) => ({ params: { action: id } })
const read = (action: { id: string }) => ada.ok(api.readAction, at(action))
const listed = async (query: object) =>
  (await ada.ok(api.listActions, { query })).items.map(({ text }) => text)
const self = async () =>
  (await ada.ok(listPeople, {})).items.find(({ name }) => name === 'Ada Admin')?.id ?? ''

describe('opening an action', () => {
  test('keeps everything that was said of it', async () => {
    const owner = await self()
    const action = await add(ada, 'Cache the catalogue', {
      owner,
      dueOn: '2026-03-20',
      metric: 'ops.deploys',
      link: 'https://tracker.example/T-1',
    })
    expect(action).toMatchObject({
      text: 'Cache the catalogue',
      kind: 'action',
      state: 'open',
      reason: '',
      team: { slug: 'otters', name: 'Otters' },
      owner: { id: owner, name: 'Ada Admin' },
      dueOn: '2026-03-20',
      overdue: false,
      lacks: [],
      pillar: 'operational-excellence',
      metric: { key: 'ops.deploys' },
      link: 'https://tracker.example/T-1',
      source: { kind: 'hand' },
      openedBy: 'Ada Admin',
      closedAt: null,
      effect: { state: 'none', answer: null },
      revision: 1,
    })
    expect(await read(action)).toMatchObject({ ...action, notes: [], history: [], answers: [] })
  })

  test('needs no team, person or day, and says what it lacks', async () => {
    const action = await add(ada, 'Somebody, some day', { team: null })
    expect(action).toMatchObject({ team: null, owner: null, lacks: ['team', 'owner', 'due'] })
  })

  test('with the same id again opens nothing', async () => {
    const once = sent('Twice sent')
    const first = await ada.ok(api.addAction, once)
    expect(await ada.ok(api.addAction, once)).toEqual(first)
    expect(await listed({ search: 'twice SENT' })).toEqual(['Twice sent'])
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'action' } })
    expect(items.filter(({ subject }) => subject.name === 'Twice sent')).toHaveLength(1)
  })

  test('remembers the report that it comes from', async () => {
    const [cycle = ''] = await cyclesUpToNow(ada, 1)
    const { source } = await add(ada, 'From the report', { report: cycle })
    expect(source).toEqual({ kind: 'report', team: { slug: 'otters', name: 'Otters' }, cycle })
    const noTeam = await ada.refused(api.addAction, sent('Whose?', { report: cycle, team: null }))
    expect(noTeam).toMatchObject({ status: 404, code: 'ReportNotFound' })
  })

  test.each([
    ['words', { text: '  ' }, 400, 'InvalidInput'],
    ['fewer words', { text: 'x'.repeat(1001) }, 400, 'InvalidInput'],
    ['an https link', { link: 'http://tracker.example' }, 400, 'InvalidInput'],
    ['no script for a link', { link: 'javascript:alert(1)' }, 400, 'InvalidInput'],
    ['a day that exists', { dueOn: '2026-02-30' }, 400, 'InvalidInput'],
    ['a day of this age', { dueOn: '0000-01-01' }, 400, 'InvalidInput'],
    ['a team that exists', { team: 'nobody' }, 404, 'TeamNotFound'],
    ['a person who exists', { owner: newId() }, 404, 'PersonNotFound'],
    ['a metric that exists', { metric: 'no.such' }, 404, 'MetricNotFound'],
    ['a cycle that exists', { report: '2090-01' }, 404, 'CycleNotFound'],
  ])('needs %s', async (_what, more, status, code) => {
    const refusal = await ada.refused(api.addAction, sent('Fits', more))
    expect(refusal).toMatchObject({ status, code })
    expect(await listed({})).toEqual([])
  })
})

describe('moving an action', () => {
  const move = (action: { id: string; revision: number }, state: string, reason = '') => ({
    ...at(action),
    body: { revision: action.revision, state: state as 'open', reason },
  })

  test('keeps every change of state, with who and why', async () => {
    const opened = await add(ada, 'Moves')
    const blocked = await ada.ok(api.moveAction, move(opened, 'blocked', 'No licence yet'))
    expect(blocked).toMatchObject({ state: 'blocked', reason: 'No licence yet', revision: 2 })
    const done = await ada.ok(api.moveAction, move(blocked, 'done'))
    expect(done).toMatchObject({ state: 'done', reason: '', closedAt: scenario.clock.now() })
    const again = await ada.ok(api.moveAction, move(done, 'in-progress'))
    expect(again).toMatchObject({ state: 'in-progress', closedAt: null })
    const { history } = await read(opened)
    expect(history.map(({ by, fields }) => [by, fields[0]?.from, fields[0]?.to])).toEqual([
      ['Ada Admin', 'open', 'blocked'],
      ['Ada Admin', 'blocked', 'done'],
      ['Ada Admin', 'done', 'in-progress'],
    ])
  })

  test('needs a reason where one is owed, and leads from one end to the other only by way of open', async () => {
    const opened = await add(ada, 'Reasons')
    expect(await ada.refused(api.moveAction, move(opened, 'not-doing'))).toMatchObject({
      status: 422,
      code: 'ReasonNeeded',
    })
    const done = await ada.ok(api.moveAction, move(opened, 'done'))
    expect(await ada.refused(api.moveAction, move(done, 'not-doing', 'Why not'))).toMatchObject({
      status: 409,
      code: 'ActionIsFinished',
    })
  })

  test('to where it stands already changes nothing', async () => {
    const opened = await add(ada, 'Stays')
    expect(await ada.ok(api.moveAction, move(opened, 'open'))).toEqual(opened)
    expect((await read(opened)).history).toEqual([])
  })
})

describe('two people who change one action', () => {
  const change = (action: { id: string; revision: number }, body: object) => ({
    ...at(action),
    body: { revision: action.revision, ...body },
  })

  test('do not overwrite each other, and are told what changed', async () => {
    const seen = await add(ada, 'First words')
    const bea = await scenario.person(ada, 'engineer', ['otters'])
    await bea.ok(api.changeAction, change(seen, { text: 'Bea’s words', dueOn: '2026-04-01' }))
    const refusal = await ada.refused(api.changeAction, change(seen, { text: 'Ada’s words' }))
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ActionChanged',
      revision: 2,
      fields: ['text'],
      changes: [
        {
          by: expect.stringContaining('engineer'),
          fields: [
            { field: 'text', from: 'First words', to: 'Bea’s words' },
            { field: 'due', from: null, to: '2026-04-01' },
          ],
        },
      ],
    })
    expect(await read(seen)).toMatchObject({ text: 'Bea’s words', revision: 2 })
    const after = await ada.ok(
      api.changeAction,
      change({ ...seen, revision: 2 }, { text: 'Ada’s words' }),
    )
    expect(after).toMatchObject({ text: 'Ada’s words', dueOn: '2026-04-01', revision: 3 })
  })

  test('both succeed where they change different things', async () => {
    const seen = await add(ada, 'Shared')
    await ada.ok(api.changeAction, change(seen, { dueOn: '2026-04-01' }))
    const moved = { ...at(seen), body: { revision: 1, state: 'in-progress' as const } }
    expect(await ada.ok(api.moveAction, moved)).toMatchObject({
      state: 'in-progress',
      dueOn: '2026-04-01',
      revision: 3,
    })
    const late = { ...at(seen), body: { revision: 1, state: 'done' as const } }
    expect(await ada.refused(api.moveAction, late)).toMatchObject({
      code: 'ActionChanged',
      fields: ['state'],
    })
  })

  test('at the same moment: one of them is asked to look first', async () => {
    const seen = await add(ada, 'At once')
    const answers = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((text) =>
        ada.raw(api.changeAction, {
          params: { action: seen.id },
          body: { revision: 1, text },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await read(seen)).history).toHaveLength(1)
  })

  test('wanting the same is no quarrel', async () => {
    const seen = await add(ada, 'Same')
    await ada.ok(api.changeAction, change(seen, { dueOn: '2026-04-01' }))
    const again = await ada.ok(api.changeAction, change(seen, { dueOn: '2026-04-01' }))
    expect(again.revision).toBe(2)
  })

  test('change whose it is and what it is about', async () => {
    const seen = await add(ada, 'Handed over')
    const body = { team: 'badgers', metric: 'ops.deploys', kind: 'investigation', link: null }
    expect(await ada.ok(api.changeAction, change(seen, body))).toMatchObject({
      team: { slug: 'badgers' },
      metric: { key: 'ops.deploys' },
      pillar: 'operational-excellence',
      kind: 'investigation',
    })
  })
})

describe('a note', () => {
  test('stands with who and when, once', async () => {
    const action = await add(ada, 'Noted')
    const note = { ...at(action), body: { id: newId(), text: 'Half of it runs in staging.' } }
    await ada.ok(api.noteAction, note)
    const { notes } = await ada.ok(api.noteAction, note)
    expect(notes).toEqual([{ ...note.body, by: 'Ada Admin', at: scenario.clock.now() }])
    expect(
      await ada.refused(api.noteAction, { ...note, body: { id: newId(), text: ' ' } }),
    ).toMatchObject({
      status: 400,
    })
  })
})

describe('taking back', () => {
  test('is possible until somebody worked on it', async () => {
    const mistake = await add(ada, 'A slip')
    await ada.ok(api.takeBackAction, at(mistake))
    expect(await ada.refused(api.readAction, at(mistake))).toMatchObject({ code: 'ActionNotFound' })
    const [moved, noted] = [await add(ada, 'Moved'), await add(ada, 'Noted')]
    await ada.ok(api.moveAction, { ...at(moved), body: { revision: 1, state: 'done' } })
    await ada.ok(api.noteAction, { ...at(noted), body: { id: newId(), text: 'Begun' } })
    for (const action of [moved, noted]) {
      expect(await ada.refused(api.takeBackAction, at(action))).toMatchObject({
        status: 409,
        code: 'ActionChanged',
      })
    }
  })
})

describe('the list', () => {
  test('runs by team and day, page after page', async () => {
    await add(ada, 'Otters, later', { dueOn: '2026-04-09' })
    await add(ada, 'Otters, no day')
    await add(ada, 'Otters, sooner', { dueOn: '2026-03-09' })
    await add(ada, 'Badgers', { team: 'badgers' })
    await add(ada, 'Nobody’s', { team: null })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, next } = await ada.ok(api.listActions, { query: { limit: 2, cursor } })
      seen.push(...items.map(({ text }) => text))
      cursor = next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual([
      'Nobody’s',
      'Badgers',
      'Otters, sooner',
      'Otters, later',
      'Otters, no day',
    ])
    expect(await ada.refused(api.listActions, { query: { cursor: 'nonsense' } })).toMatchObject({
      status: 400,
    })
    expect(
      await ada.refused(api.listActions, { query: { cursor: `${newId()} 2026-99-99 x` } }),
    ).toMatchObject({ status: 400 })
  })

  test('is narrowed by team, state, kind, owner, day, what lacks and words', async () => {
    const owner = await self()
    await add(ada, 'Overdue 100%', { dueOn: '2026-03-03', owner })
    await add(ada, 'Due today', { dueOn: '2026-03-04' })
    await add(ada, 'Look into it', { kind: 'investigation', team: 'badgers', dueOn: '2026-05-01' })
    const done = await add(ada, 'Did it', { dueOn: '2026-03-01' })
    await ada.ok(api.moveAction, { ...at(done), body: { revision: 1, state: 'done' } })
    expect(await listed({ team: 'badgers' })).toEqual(['Look into it'])
    expect(await listed({ state: 'done' })).toEqual(['Did it'])
    expect(await listed({ state: 'finished' })).toEqual(['Did it'])
    expect(await listed({ state: 'all' })).toHaveLength(4)
    expect(await listed({ kind: 'investigation' })).toEqual(['Look into it'])
    expect(await listed({ mine: 'true' })).toEqual(['Overdue 100%'])
    expect(await listed({ overdue: 'true', state: 'all' })).toEqual(['Overdue 100%'])
    expect(await listed({ lacking: 'true' })).toEqual(['Look into it', 'Due today'])
    expect(await listed({ search: '100%' })).toEqual(['Overdue 100%'])
    expect(await listed({ search: '%' })).toEqual(['Overdue 100%'])
    expect(await listed({ effectDue: 'true' })).toEqual([])
    expect(await ada.refused(api.listActions, { query: { team: 'nobody' } })).toMatchObject({
      code: 'TeamNotFound',
    })
  })
})
