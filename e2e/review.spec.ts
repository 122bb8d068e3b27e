import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { acceptInvitation, invitePerson } from '#features/access/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { pushMeasurements } from '#features/measurements/api.ts'
import { readReview } from '#features/reviews/api.ts'
import { readRoom } from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { call } from './contract.ts'
import { expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'review' })

const teams = [
  'Catalogue',
  'Checkout',
  'Data platform',
  'Fulfilment',
  'Identity',
  'Mobile',
  'Notifications',
  'Payments',
  'Pricing',
  'Search',
] as const
const organisation = 'acme-corp'
const room = (cycle: string) => `/${organisation}/reviews/${cycle}/room`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A browser of somebody's own, signed in. */
async function personIn(
  browser: Browser,
  ada: Page,
  who: { name: string; role: 'architect' | 'engineer' | 'principal-engineer'; team: string },
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const email = `${who.name.split(' ')[0]?.toLowerCase()}@example.org`
  const body = { email, role: who.role, teams: [who.team] }
  const { url } = await call(ada, invitePerson, { params: { organisation }, body })
  const context = await browser.newContext({ baseURL: new URL(ada.url()).origin, ...options })
  const page = await context.newPage()
  const params = { secret: url.split('/').at(-1) ?? '' }
  const account = { name: who.name, password: `the password of ${who.name}` }
  await call(page, acceptInvitation, { params, body: { account } })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(account.password)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^Cycle /)
  return page
}

async function tenTeamsWithNumbers(ada: Page): Promise<string> {
  const params = { organisation }
  for (const name of teams) await call(ada, createTeam, { params, body: { name } })
  const { current, items } = await call(ada, listCycles, { params, query: { count: 9 } })
  const cycles = items.map(({ key }) => key).reverse()
  const upToNow = cycles.slice(0, cycles.indexOf(current) + 1)
  const told = (team: string, metric: string, values: readonly number[]) =>
    values.map((value, at) => ({ team, metric, cycle: upToNow[at] ?? '', reading: { value } }))
  await call(ada, pushMeasurements, {
    params,
    body: {
      measurements: [
        ...told('payments', 'perf.p95_ms', [410, 402, 415, 398, 407, 411, 404, 409, 640]),
        ...told('payments', 'ops.deploys', [12, 14, 11, 13, 12, 15, 12, 13, 12]),
        ...told('search', 'perf.p95_ms', [310, 322, 305, 318, 309, 311, 314, 309, 150]),
      ],
    },
  })
  return current
}

function onAll(pages: readonly Page[], title: string): Promise<unknown> {
  return Promise.all(pages.map((page) => expect(heading(page)).toHaveText(title)))
}

const titleOf = async (page: Page) => (await heading(page).textContent()) ?? ''
const singleKeys = (page: Page) => page.getByRole('checkbox', { name: 'Single-key shortcuts' })
const captured = (page: Page): Locator => page.getByRole('complementary')

test('ten teams are reviewed with four browsers, and nothing that happens loses anything', async ({
  browser,
  page: ada,
  wellcycle,
}) => {
  test.setTimeout(420_000)
  let cycle = ''
  let bo: Page
  let cy: Page
  let di: Page
  let wall: Page
  let order: readonly string[] = []
  const open: BrowserContext[] = []

  await test.step('ten teams and four people', async () => {
    await setUp(ada, { sample: false })
    cycle = await tenTeamsWithNumbers(ada)
    bo = await personIn(browser, ada, { name: 'Bo Architect', role: 'architect', team: 'search' })
    cy = await personIn(
      browser,
      ada,
      { name: 'Cy Engineer', role: 'engineer', team: 'catalogue' },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    )
    di = await personIn(browser, ada, {
      name: 'Di Principal',
      role: 'principal-engineer',
      team: 'checkout',
    })
    const context = await browser.newContext({
      baseURL: wellcycle.url,
      viewport: { width: 1920, height: 1080 },
    })
    wall = await context.newPage()
    open.push(context, ...[bo, cy, di].map((page) => page.context()))
  })

  await test.step('the facilitator plans it, in a fair order', async () => {
    await ada.goto(`/${organisation}/reviews/current`)
    await ada.getByLabel('Co-facilitator').selectOption({ label: 'Bo Architect' })
    await ada.getByRole('button', { name: 'Plan the review' }).click()
    await expect(ada.getByText('120 of 120 minutes')).toBeVisible()
    await ada.getByRole('button', { name: 'Draw fairly' }).click()
    await ada.getByText('How the order came about').click()
    await expect(ada.getByText(/^Drawn by Ada Lovelace/).nth(1)).toBeVisible()
    await expectAccessible(ada)
    await expectNarrow(ada)
    const review = await call(ada, readReview, { params: { organisation, cycle } })
    order = review.agenda.flatMap(({ team }) => team?.name ?? [])
    expect([...order].sort()).toEqual([...teams])
  })

  await test.step('everybody comes into the lobby', async () => {
    await ada.goto(room(cycle))
    await ada.getByRole('button', { name: 'Sit down as facilitator' }).click()
    await ada.getByRole('button', { name: 'Show a code' }).click()
    const code = (await ada.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
    await wall.goto('/wall')
    await wall.getByLabel('Six digits').fill(code)
    await wall.getByRole('button', { name: 'Open the wall' }).click()
    await expect(heading(wall)).toHaveText(`Review of cycle ${cycle}`)
    await Promise.all([
      bo.goto(room(cycle)),
      di.goto(room(cycle)),
      cy.goto(`/${organisation}/reviews/${cycle}/phone`),
    ])
    await expect(wall.getByText('4 people are here')).toBeVisible({ timeout: 20_000 })
    await expectAccessible(ada)
    await expectAccessible(cy)
  })

  await test.step('it starts on every screen', async () => {
    await ada.getByRole('button', { name: 'Start the review' }).click()
    await onAll([ada, bo, di, cy, wall], 'Opening')
    await ada.keyboard.press('n')
    await onAll([ada, di, cy, wall], 'Notices')
    await ada.keyboard.press('n')
    await onAll([ada, di, cy, wall], order[0] ?? '')
    await expectAccessible(ada)
    await expectAccessible(di)
    await expectAccessible(cy)
    await expectAccessible(wall)
    await expectNarrow(cy)
  })

  await test.step('keys can be switched off, and none fires in a field', async () => {
    await ada.keyboard.press('c')
    await ada.keyboard.type('n, not next')
    await onAll([ada, wall], order[0] ?? '')
    await ada.keyboard.press('Control+a')
    await ada.keyboard.press('Delete')
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('?')
    await singleKeys(ada).uncheck()
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('n')
    await ada.keyboard.press('Control+k')
    await ada.keyboard.press('Escape')
    await onAll([ada, wall], order[0] ?? '')
    await ada.getByRole('button', { name: `${order[1]} next` }).click()
    await onAll([ada, wall, di, cy], order[1] ?? '')
    await ada.keyboard.press('Control+k')
    await ada.keyboard.type('shortcuts')
    await ada.keyboard.press('Enter')
    await singleKeys(ada).check()
    await ada.keyboard.press('Escape')
  })

  await test.step('the phone speaks up, and the wall shows nothing of it', async () => {
    await cy.getByRole('button', { name: 'Raise your hand' }).click()
    await expect(ada.getByRole('button', { name: 'Call on Cy Engineer' })).toBeVisible()
    await cy.getByLabel('Your question').fill('Are we allowed to say no?')
    await cy.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(ada.getByText('Are we allowed to say no?')).toBeVisible()
    await expect(di.getByText('Are we allowed to say no?')).toHaveCount(0)
    await expect(wall.getByText(/Cy Engineer|say no/)).toHaveCount(0)
    await ada.getByRole('button', { name: 'Show', exact: true }).first().click()
    await expect(di.getByText('Are we allowed to say no?')).toBeVisible()
    await expect(wall.getByText('say no')).toHaveCount(0)
  })

  await test.step('a lost connection loses nothing that was typed', async () => {
    await di.context().setOffline(true)
    await expect(di.getByText('Offline', { exact: true })).toBeVisible()
    await di.keyboard.press('a')
    await di.keyboard.type('Split the checkout deploy')
    await di.keyboard.press('Enter')
    await expect(di.getByText('not sent yet').first()).toBeVisible()
    await ada.keyboard.press('n')
    await onAll([ada, wall, cy], order[2] ?? '')
    await di.context().setOffline(false)
    await onAll([di], order[2] ?? '')
    await expect(di.getByText('not sent yet')).toHaveCount(0)
    await ada.keyboard.press('b')
    await onAll([ada, di, wall, cy], order[1] ?? '')
    await expect(captured(ada).getByText('Split the checkout deploy')).toBeVisible()
    await ada.keyboard.press('n')
    await onAll([ada, di, wall, cy], order[2] ?? '')
  })

  await test.step('a killed server comes back with the same timer', async () => {
    const before = await call(ada, readRoom, { params: { organisation, cycle } })
    await wellcycle.restart('SIGKILL')
    const after = await call(ada, readRoom, { params: { organisation, cycle } })
    expect(after.clock).toEqual(before.clock)
    await ada.keyboard.press('w')
    await ada.keyboard.type('We came back within seconds')
    await ada.keyboard.press('Enter')
    await ada.keyboard.press('Escape')
    for (const page of [ada, di, cy]) {
      await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 })
    }
    await expect(captured(di).getByText('We came back within seconds')).toBeVisible()
    await ada.keyboard.press('n')
    await onAll([ada, di, cy, wall], order[3] ?? '')
  })

  await test.step('a line in the spotlight is on every screen', async () => {
    while ((await titleOf(ada)) !== 'Payments') {
      const on = await titleOf(ada)
      await ada.keyboard.press(order.indexOf(on) < order.indexOf('Payments') ? 'n' : 'b')
      await expect(heading(ada)).not.toHaveText(on)
    }
    await onAll([wall, di, cy], 'Payments')
    await expect(wall.getByRole('row', { name: /p95 latency/ })).toBeVisible()
    await ada.getByRole('button', { name: /p95 latency/ }).click()
    await expect(wall.getByRole('heading', { name: /p95 latency/ })).toBeVisible()
    await expect(di.getByRole('heading', { name: /p95 latency/ })).toBeVisible()
    await expectAccessible(wall)
    await ada.keyboard.press('.')
    await expect(wall.getByRole('heading', { name: /p95 latency/ })).toHaveCount(0)
  })

  await test.step('the facilitator’s browser is closed, and the co-facilitator takes over', async () => {
    await ada.close()
    await expect(bo.getByText(/Ada Lovelace lost the connection/)).toBeVisible({ timeout: 30_000 })
    await expect(bo.getByRole('button', { name: /Take over/ })).toHaveCount(0)
    await bo.getByRole('button', { name: 'Take over as facilitator' }).click({ timeout: 110_000 })
    await expect(bo.getByRole('button', { name: / next$/ })).toBeVisible()
  })

  await test.step('the rest of the teams, the wins and the close', async () => {
    for (let step = 0; step < 20; step += 1) {
      const on = await titleOf(bo)
      if (on === 'Value score and close') break
      await bo.keyboard.press('n')
      await expect(heading(bo)).not.toHaveText(on)
    }
    await onAll([bo, wall, di, cy], 'Value score and close')
    for (const page of [bo, di, cy]) {
      await page.getByRole('button', { name: '4', exact: true }).click()
    }
    await expect(bo.getByText('3 have said')).toBeVisible()
    await bo.getByRole('link', { name: 'Go to the close-out' }).click()
    await expect(heading(bo)).toHaveText('Close-out')
    await expect(bo.getByRole('button', { name: 'Split the checkout deploy' })).toBeVisible()
    await expect(bo.getByText('di@example.org')).toBeVisible()
    await expectAccessible(bo)
    await expectNarrow(bo)
    await bo.getByRole('button', { name: 'Close the review' }).click()
    await bo.getByRole('dialog').getByRole('button', { name: 'Close the review' }).click()
  })

  await test.step('the summary tells what came of it', async () => {
    await expect(heading(bo)).toHaveText(`Review of cycle ${cycle}`)
    await expect(bo.getByText('Split the checkout deploy')).toBeVisible()
    await expect(bo.getByText('We came back within seconds')).toBeVisible()
    await expect(bo.getByText('4.0 of 5, 3 voices')).toBeVisible()
    await expectAccessible(bo)
    await expectNarrow(bo)
    await expect(heading(wall)).toHaveText('Thank you')
    await expect(cy.getByText('This review is closed').first()).toBeVisible()
  })

  for (const context of open) await context.close()
})
