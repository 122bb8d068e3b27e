import type { Locator, Page } from '@playwright/test'
import { listCycles } from '#features/cycles/api.ts'
import { pushMeasurements } from '#features/measurements/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { call } from './contract.ts'
import { People } from './people.ts'
import { expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'follow-through' })

// Three teams and an architect: what was said is kept, done and looked back at.
test.describe.configure({ mode: 'serial' })

const home = '/acme-corp'
const params = { organisation: 'acme-corp' }
const p95 = 'p95 latency (server)'
let people: People
let ada: Page
let arno: Page
let pia: Page
let sam: Page

test.beforeAll(({ browser, wellcycle }) => {
  people = new People(browser, wellcycle.url)
})
test.afterAll(() => people.leave())

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) })
const undo = (page: Page, said: string): Locator =>
  page.getByRole('group', { name: said }).getByRole('button', { name: 'Undo' })

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNarrow(page)
}

async function quickAdd(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'What will be done?' })
  await expect(field).toHaveValue('')
  await page.keyboard.press('a')
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function moveAction(page: Page, text: string, to: string): Promise<void> {
  await row(page, text)
    .getByRole('button', { name: /^State: / })
    .click()
  await page.getByRole('button', { name: to, exact: true }).click()
}

async function openTopic(page: Page, text: string): Promise<Locator> {
  await page.goto(`${home}/topics`)
  await row(page, text).getByRole('rowheader').click()
  return page.getByRole('dialog')
}

test('three teams, of which one gets better and another worse', async ({ page }) => {
  await setUp(page, { sample: false })
  ada = await people.administrator()
  for (const name of ['Mobile', 'Payments', 'Search']) {
    await call(ada, createTeam, { params, body: { name } })
  }
  const { current, items } = await call(ada, listCycles, { params, query: { count: 9 } })
  const cycles = items.map(({ key }) => key).filter((key) => key <= current)
  const told = (team: string, values: readonly number[]) =>
    cycles
      .toSorted()
      .slice(-values.length)
      .map((cycle, at) => ({
        team,
        metric: 'perf.p95_ms',
        cycle,
        reading: { value: values[at] ?? 0 },
      }))
  const measurements = [
    ...told('payments', [410, 402, 415, 398, 407, 411, 404, 640]),
    ...told('search', [310, 322, 305, 318, 309, 311, 314, 150]),
  ]
  await call(ada, pushMeasurements, { params, body: { measurements } })
  arno = await people.join(ada, { name: 'Arno Architect', role: 'architect', teams: [] })
  const [payments, search] = [['payments'], ['search']]
  pia = await people.join(ada, { name: 'Pia Payer', role: 'principal-engineer', teams: payments })
  sam = await people.join(ada, { name: 'Sam Searcher', role: 'engineer', teams: search })
})

test('an action is written down by key, taken over, blocked and finished', async () => {
  await pia.goto(`${home}/actions`)
  await expect(pia.getByText('No actions yet')).toBeVisible()
  await quickAdd(pia, 'Cache the exchange rates')
  await undo(pia, 'Added: Cache the exchange rates').click()
  await expect(pia.getByText('No actions yet')).toBeVisible()
  await quickAdd(pia, 'Cache the card types')
  await row(pia, 'Cache the card types').getByRole('rowheader').click()
  const drawer = pia.getByRole('dialog', { name: 'Action of Payments' })
  await drawer.getByLabel('Owner').selectOption({ label: 'Pia Payer' })
  await expect(row(pia, 'Cache the card types')).toContainText('Pia Payer')
  await drawer.getByLabel('Due').fill('2031-03-04')
  await drawer.getByLabel('Due').press('Enter')
  await expect(row(pia, 'Cache the card types')).toContainText('4 Mar 2031')
  await drawer.getByLabel('Metric').selectOption({ label: p95 })
  await expect(row(pia, 'Cache the card types')).toContainText(p95)
  await expectFit(pia)
  await pia.keyboard.press('Escape')
  await moveAction(pia, 'Cache the card types', 'In progress')
  await undo(pia, 'In progress: Cache the card types').click()
  await expect(row(pia, 'Cache the card types')).toContainText('Open')
  await moveAction(pia, 'Cache the card types', 'Blocked')
  await pia.getByLabel('What blocks it?').fill('Waiting for a machine')
  await pia.getByRole('button', { name: 'Say it is blocked' }).click()
  await expect(row(pia, 'Cache the card types')).toContainText('Waiting for a machine')
  await moveAction(pia, 'Cache the card types', 'Done')
  await expect(pia.getByRole('group', { name: 'Done: Cache the card types' })).toBeVisible()
})

test('two people change one field, and the second is told what the first one said', async () => {
  await pia.goto(`${home}/actions`)
  await quickAdd(pia, 'Name the slow queries')
  await row(pia, 'Name the slow queries').getByRole('rowheader').click()
  await ada.goto(new URL(pia.url()).pathname + new URL(pia.url()).search)
  const due = (page: Page) =>
    page.getByRole('dialog', { name: 'Action of Payments' }).getByLabel('Due')
  await expect(due(ada)).toHaveValue('')
  await due(pia).fill('2031-05-05')
  await due(pia).press('Enter')
  await expect(row(pia, 'Name the slow queries')).toContainText('5 May 2031')
  await due(ada).fill('2031-06-06')
  await due(ada).press('Enter')
  const told = ada.getByRole('alert').filter({ hasText: 'Changed meanwhile' })
  await expect(told).toContainText('Pia Payer: Due: 5 May 2031')
  await expectFit(ada)
  await told.getByRole('button', { name: 'Save mine anyway' }).click()
  await expect(row(ada, 'Name the slow queries')).toContainText('6 Jun 2031')
})

test('a notice is published, and a team acknowledges it from its home page', async () => {
  await arno.goto(`${home}/notices`)
  await arno.getByRole('button', { name: 'Write a notice' }).first().click()
  const form = arno.getByRole('dialog', { name: 'Write a notice' })
  await form.getByLabel('Title').fill('Tokens end with the month')
  await form.getByLabel('What developers need to know and do').fill('Make new ones before.')
  await expectFit(arno)
  await form.getByRole('button', { name: 'Publish' }).click()
  const notice = arno.getByRole('dialog', { name: 'Tokens end with the month' })
  await expect(notice.getByText('0 of 3', { exact: true })).toBeVisible()
  await pia.goto(home)
  const waiting = pia.getByRole('region', { name: 'Notices to acknowledge' })
  await expect(waiting.getByRole('link', { name: 'Tokens end with the month' })).toBeVisible()
  await expectFit(pia)
  await waiting.getByRole('button', { name: 'Acknowledge for Payments' }).click()
  await expect(waiting).toHaveCount(0)
  await arno.reload()
  await expect(notice.getByText('1 of 3', { exact: true })).toBeVisible()
  await expect(notice.getByRole('row', { name: /^Payments/ })).toContainText('Pia Payer')
  await expect(notice.getByRole('row', { name: /^Mobile/ })).toContainText('Not yet')
  await expectFit(arno)
})

test('a topic of two teams is counted, merged, let go and seen on the portfolio', async () => {
  const park = async (page: Page, text: string) => {
    await page.getByLabel('A topic to park').fill(text)
    await page.getByRole('button', { name: 'Park', exact: true }).click()
    await expect(page.getByRole('group', { name: /^(Parked|Counted with): / })).toBeVisible()
  }
  await pia.goto(`${home}/topics`)
  await park(pia, 'Flaky pipelines')
  await sam.goto(`${home}/topics`)
  await park(sam, '  flaky   PIPELINES ')
  await expect(row(sam, 'Flaky pipelines')).toContainText('2 times')
  await expect(row(sam, 'Flaky pipelines')).toContainText('Payments, Search')
  await ada.goto(`${home}/topics`)
  await ada.getByLabel('Team', { exact: true }).selectOption({ label: 'Mobile' })
  await park(ada, 'Builds that fail at night')
  const drawer = await openTopic(arno, 'Builds that fail at night')
  await drawer.getByRole('button', { name: 'Merge into another' }).click()
  await arno.getByLabel('Count it with').selectOption({ label: 'Flaky pipelines' })
  await arno.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(row(arno, 'Flaky pipelines')).toContainText('3 times')
  await undo(arno, 'Counted with “Flaky pipelines” now.').click()
  await expect(row(arno, 'Flaky pipelines')).toContainText('2 times')
  await expect(row(arno, 'Builds that fail at night')).toContainText('once')
  await openTopic(arno, 'Flaky pipelines')
  await drawer.getByRole('button', { name: 'Promote to the portfolio' }).click()
  await expect(drawer.getByText(/^Promoted by Arno Architect/)).toBeVisible()
  await expectFit(arno)
  await sam.goto(`${home}/portfolio`)
  const promoted = sam.getByRole('region', { name: 'Topics for the portfolio' })
  await expect(promoted.getByRole('link', { name: 'Flaky pipelines' })).toBeVisible()
  await expectFit(sam)
})

test('a tech share is volunteered, gets a date, and stands in a calendar', async () => {
  await sam.goto(`${home}/topics?tab=tech-shares`)
  await sam.getByRole('button', { name: 'Propose a tech share' }).first().click()
  const form = sam.getByRole('dialog', { name: 'Propose a tech share' })
  await form.getByLabel('Title').fill('How Search halved its latency')
  await form.getByRole('button', { name: 'Propose', exact: true }).click()
  const share = sam.getByRole('dialog', { name: 'How Search halved its latency' })
  await share.getByRole('button', { name: 'Host it' }).click()
  await sam.getByRole('button', { name: 'Search hosts it' }).click()
  await share.getByRole('button', { name: 'Set the date' }).click()
  const inTenDays = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await sam.getByLabel('When').fill(`${inTenDays}T15:00`)
  await sam.getByLabel('Room or address of the call').fill('Room 4')
  await sam.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(share.getByText(/15:00 · \d+ min$/)).toBeVisible()
  await expectFit(sam)
  await pia.goto(`${home}/topics?tab=tech-shares`)
  await pia.getByRole('button', { name: /^I would attend/ }).click()
  await expect(pia.getByRole('button', { name: /^I would attend/ })).toHaveText('1 person')
  await pia.goto(`${home}/settings/calendar`)
  await pia.getByRole('button', { name: 'New address' }).click()
  const drawer = pia.getByRole('dialog', { name: 'New address' })
  await drawer.getByLabel('Where you add it').fill('Phone')
  await drawer.getByRole('button', { name: 'Make the address' }).click()
  const address = await drawer.getByLabel('Calendar address “Phone”').inputValue()
  await expectFit(pia)
  const stranger = await people.stranger()
  const calendar = await stranger.request.get(new URL(address).pathname)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  const text = (await calendar.text()).replaceAll('\r\n ', '')
  expect(text).toMatch(/^SUMMARY:.*How Search halved its latency/m)
  expect(text).toMatch(/^LOCATION:Room 4/m)
})

test('a pairing that the numbers suggest is offered, accepted, tried and finished', async () => {
  await sam.goto(`${home}/pairings`)
  await expect(row(sam, p95)).toContainText('Payments')
  await row(sam, p95).getByRole('rowheader').click()
  const suggestion = sam.getByRole('dialog', { name: p95 })
  await expect(suggestion.getByText(/^Search has made .* better/)).toBeVisible()
  await expectFit(sam)
  await suggestion.getByRole('button', { name: 'Offer help' }).click()
  await expect(sam.getByRole('dialog', { name: 'Pairing' })).toContainText('waits for Payments')
  await pia.goto(`${home}/pairings`)
  await expect(pia.getByText('No suggestions now')).toBeVisible()
  await row(pia, 'Search shows Payments').getByRole('rowheader').click()
  const pairing = pia.getByRole('dialog', { name: 'Pairing' })
  await pairing.getByRole('button', { name: 'Yes, let’s' }).click()
  await pairing.getByRole('button', { name: 'We tried it' }).click()
  await pairing.getByLabel('What happened').fill('We batch the lookups now.')
  await expectFit(pia)
  await pairing.getByRole('button', { name: 'Finish' }).click()
  await expect(pairing.getByRole('button', { name: 'Finish' })).toHaveCount(0)
  await expect(pairing.getByText('We batch the lookups now.')).toBeVisible()
  await sam.reload()
  const ended = sam.getByRole('region', { name: 'What came of it' })
  await expect(ended.getByRole('row', { name: /Search shows Payments/ })).toContainText('batch')
})

test('a win is told and thanked for, and a finished action becomes one', async () => {
  await pia.goto(`${home}/wins`)
  const proposed = pia.getByRole('region', { name: 'These may be wins' })
  await expect(proposed.getByText('Done: Cache the card types')).toBeVisible()
  await expectFit(pia)
  await proposed.getByRole('button', { name: 'Tell as a win: Done: Cache the card types' }).click()
  await expect(proposed).toHaveCount(0)
  await pia.getByLabel('A win, small ones too').fill('Nobody was paged for two weeks')
  await pia.getByLabel('Prevented harm').last().check()
  await pia.getByRole('button', { name: 'Tell it', exact: true }).click()
  await sam.goto(`${home}/wins`)
  const win = (page: Page) =>
    page.getByRole('listitem').filter({ hasText: 'Nobody was paged for two weeks' })
  await expect(win(sam)).toContainText('Prevented harm')
  await win(sam)
    .getByRole('button', { name: /^Thank for/ })
    .click()
  await expect(win(sam)).toContainText('Thanks from Sam Searcher')
  await expect(sam.getByText('Done: Cache the card types')).toBeVisible()
  await expectFit(sam)
  await pia.reload()
  await expect(win(pia)).toContainText('Thanks from Sam Searcher')
})
