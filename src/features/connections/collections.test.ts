import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '#testing/scenario.ts'
import {
  connectionOf,
  deploysOf,
  gone,
  openSourceScenario,
  type SourceScenario,
} from '#testing/source-scenario.ts'
import * as api from './api.ts'

let source: SourceScenario
let ada: Caller
let connection: string

beforeAll(async () => {
  source = await openSourceScenario()
})
beforeEach(async () => {
  ada = await source.organisation()
  connection = await connectionOf(ada)
})
// Turns are taken for all organisations: the next test wants only its own.
afterEach(() => ada.raw(api.removeConnection, { params: { connection } }))
afterAll(() => source.scenario.close())

function add(different: object = {}) {
  const body = { ...deploysOf('otters'), ...different }
  return ada.ok(api.addQuery, { params: { connection }, body })
}

async function runs() {
  return (await ada.ok(api.listCollections, { params: { connection } })).items
}

test('runs that newer ones replaced are forgotten after ninety days, and no others', async () => {
  await add()
  await source.tick()
  source.scenario.clock.set('2026-03-04T10:00:00Z')
  await source.tick()
  source.respond = gone
  source.scenario.clock.set('2026-03-04T11:00:00Z')
  await source.tick()
  source.scenario.clock.set('2026-06-30T00:00:00Z')
  expect(await runs()).toHaveLength(4)
  await source.run('prune-collections')
  expect((await runs()).map(({ cycle, outcome }) => [cycle, outcome])).toEqual([
    ['2026-05', 'failed'],
    ['2026-04', 'measured'],
  ])
})

test('runs are read page by page, and by outcome', async () => {
  await add()
  await source.tick()
  source.respond = gone
  source.scenario.clock.set('2026-03-04T10:00:00Z')
  await source.tick()
  const list = (query: object) => ada.ok(api.listCollections, { params: { connection }, query })
  const first = await list({ limit: 2 })
  const second = await list({ limit: 2, cursor: first.next ?? '' })
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  expect((await list({ outcome: 'failed' })).items).toHaveLength(1)
})
