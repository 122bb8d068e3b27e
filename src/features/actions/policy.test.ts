import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listPeople } from '#features/access/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Allowed')
  await ada.ok(createTeam, { body: { name: 'Otters' } })
  await ada.ok(createTeam, { body: { name: 'Badgers' } })
})
afterAll(() => scenario.close())

type Place = { readonly team?: string | null; readonly owner?: string }
const sent = (text: string, { team = 'otters', owner }: Place = {}) => ({
  body: { id: newId(), text, team, owner },
})
const add = (by: Caller, text: string, place: Place = {}) => by.ok(api.addAction, sent(text, place))
const at = ({ id }: { id: string }) => ({ params: { action: id } })
const read = (action: { id: string }) => ada.ok(api.readAction, at(action))

describe('the limit of open actions', () => {
  test('is five, warns of teams that have more, and never refuses', async () => {
    for (let count = 0; count < 6; count++) await add(ada, `Open ${count}`)
    expect(await ada.ok(api.readActionLimit, {})).toEqual({
      openPerTeam: 5,
      over: [{ team: { slug: 'otters', name: 'Otters' }, open: 6 }],
    })
    const body = { openPerTeam: 6 }
    expect(await ada.ok(api.changeActionLimit, { body })).toEqual({ openPerTeam: 6, over: [] })
    expect(await ada.refused(api.changeActionLimit, { body: { openPerTeam: 0 } })).toMatchObject({
      status: 400,
    })
  })

  test('is for architects and administrators to change', async () => {
    const lead = await scenario.person(ada, 'delivery-lead', ['otters'])
    expect(await lead.refused(api.changeActionLimit, { body: { openPerTeam: 9 } })).toMatchObject({
      status: 403,
    })
    const architect = await scenario.person(ada, 'architect')
    await architect.ok(api.changeActionLimit, { body: { openPerTeam: 9 } })
  })
})

describe('who may', () => {
  const writes = (action: { id: string }) =>
    [
      [api.changeAction, { ...at(action), body: { revision: 1, text: 'Mine now' } }],
      [api.moveAction, { ...at(action), body: { revision: 1, state: 'done' } }],
      [api.noteAction, { ...at(action), body: { id: newId(), text: 'Hello' } }],
      [api.judgeActionEffect, { ...at(action), body: { id: newId(), answer: 'helped' } }],
      [api.takeBackAction, at(action)],
    ] as const

  test('a team’s people work on its actions, and nobody from elsewhere', async () => {
    const action = await add(ada, 'Ours')
    const stranger = await scenario.person(ada, 'engineer', ['badgers'])
    const reader = await scenario.token(ada, 'read')
    for (const caller of [stranger, reader, await scenario.person(ada, 'sponsor')]) {
      expect(await caller.refused(api.addAction, sent('No'))).toMatchObject({ status: 403 })
      for (const [endpoint, request] of writes(action)) {
        expect(await caller.raw(endpoint, request)).toMatchObject({ status: 403 })
      }
      expect((await caller.ok(api.readAction, at(action))).revision).toBe(1)
    }
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    await add(engineer, 'From the team')
    await engineer.ok(api.moveAction, { ...at(action), body: { revision: 1, state: 'done' } })
  })

  test('an action without a team is its owner’s and those who work for all', async () => {
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    const people = (await ada.ok(listPeople, { query: { search: 'engineer' } })).items
    const owner = people.at(-1)?.id ?? ''
    expect(await engineer.refused(api.addAction, sent('Free', { team: null }))).toMatchObject({
      status: 403,
    })
    const action = await add(ada, 'Hers', { team: null, owner })
    const body = { revision: 1, state: 'in-progress' as const }
    await engineer.ok(api.moveAction, { ...at(action), body })
    const given = { revision: 2, team: 'badgers' }
    await engineer.ok(api.changeAction, { ...at(action), body: given })
  })

  test('another organisation’s actions cannot be reached', async () => {
    const action = await add(ada, 'Sealed')
    const foreign = await scenario.organisation('Elsewhere')
    const engineer = await scenario.person(ada, 'engineer', ['otters'])
    for (const [endpoint, request] of writes(action)) {
      const params = { ...request.params, organisation: foreign.organisation }
      expect(await engineer.raw(endpoint, { ...request, params })).toMatchObject({ status: 404 })
      const found = await foreign.raw(endpoint, request)
      expect([found.status, JSON.parse(found.text).code]).toEqual([404, 'ActionNotFound'])
    }
    expect(await read(action)).toMatchObject({ revision: 1, notes: [] })
  })
})
