import type { Page } from '@playwright/test'
import { listReviews } from '#features/reviews/api.ts'
import { call } from './contract.ts'
import {
  test as base,
  expect,
  expectAccessible,
  expectNarrow,
  setUp,
  startWellcycle,
} from './wellcycle.ts'

// A start with --sample: the year of made-up reports is there before anybody comes.
const test = base.extend<object, { sample: undefined }>({
  wellcycle: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const wellcycle = await startWellcycle(['--sample'])
      await use(wellcycle)
      await wellcycle.stop()
    },
    { scope: 'worker' },
  ],
})
test.describe.configure({ mode: 'serial' })

const pages: readonly { path: string; heading: string | RegExp }[] = [
  { path: '', heading: /^Cycle / },
  { path: '/portfolio', heading: 'Portfolio' },
  { path: '/actions', heading: /^Actions/ },
  { path: '/pairings', heading: 'Pairings' },
  { path: '/wins', heading: 'Wins' },
  { path: '/notices', heading: 'Notices' },
  { path: '/topics', heading: 'Topics and tech shares' },
  { path: '/topics?tab=tech-shares', heading: 'Topics and tech shares' },
  { path: '/teams', heading: /^Teams/ },
  { path: '/teams/payments', heading: 'Payments' },
  { path: '/teams/payments/reports/current', heading: /^Payments/ },
  { path: '/teams/payments/metrics/perf.p95_ms', heading: 'p95 latency (server)' },
  { path: '/day-zero', heading: 'Day zero' },
  { path: '/sponsors', heading: 'For sponsors' },
  { path: '/reviews', heading: 'Reviews' },
  { path: '/reviews/current', heading: /^Review of cycle/ },
  { path: '/template', heading: 'Template' },
  { path: '/agreement', heading: 'Working agreement' },
  { path: '/proposals', heading: 'Proposals' },
  { path: '/settings', heading: 'Organisation' },
  { path: '/settings/people', heading: /^People/ },
  { path: '/settings/mail', heading: 'Mail' },
  { path: '/settings/calendar', heading: 'Calendar' },
  { path: '/settings/tokens', heading: 'API tokens' },
  { path: '/settings/connections', heading: 'Connections' },
  { path: '/settings/audit', heading: 'Audit log' },
]

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in?to=%2Fsample-organisation')
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByLabel('Password').fill('analytical engine 1843')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Cycle / })).toBeVisible()
}

test('every page is accessible in light and dark, and fits a narrow screen', async ({ page }) => {
  test.setTimeout(480_000)
  await setUp(page, { sample: true })
  for (const { path, heading } of pages) {
    await page.goto(`/sample-organisation${path}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNarrow(page)
  }
})

test('every page of a review is accessible and fits a narrow screen', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  const organisation = 'sample-organisation'
  const { items } = await call(page, listReviews, { params: { organisation } })
  const planned = items.find(({ state }) => state === 'planned')?.cycle.key
  const closed = items.find(({ state }) => state === 'closed')?.cycle.key
  const ofReview = [
    { path: `${planned}/room`, heading: `Review ${planned}` },
    { path: `${planned}/phone`, heading: 'The review has not begun' },
    { path: `${planned}/pre-read`, heading: 'Pre-read' },
    { path: `${planned}/close-out`, heading: 'Close-out' },
    { path: `${closed}/room`, heading: 'This review is closed' },
    { path: `${closed}/summary`, heading: `Review of cycle ${closed}` },
  ]
  for (const { path, heading } of ofReview) {
    await page.goto(`/${organisation}/reviews/${path}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expectAccessible(page)
    await expectNarrow(page)
  }
})

test('a reader finds the way by keyboard alone', async ({ page }) => {
  await signIn(page)
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Teams')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Teams/ })).toBeVisible()
})

test('the portfolio leads from a change to the line of the report', async ({ page }) => {
  await page.goto('/sign-in?to=%2Fsample-organisation%2Fportfolio')
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByLabel('Password').fill('analytical engine 1843')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible()
  const teams = await page.getByRole('rowheader').allTextContents()
  expect(teams).toEqual(teams.toSorted((one, other) => one.localeCompare(other)))
  await page
    .getByRole('row', { name: /Checkout/ })
    .getByRole('link', { name: /p95/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Checkout/ })).toBeVisible()
  await expect(page.getByRole('dialog', { name: /p95 latency/ })).toBeVisible()
})

test('a restart after kill -9 loses nothing and keeps the session', async ({ page, wellcycle }) => {
  await page.goto('/sign-in?to=%2Facme-corp%2Fteams')
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByLabel('Password').fill('analytical engine 1843')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'New team' }).first().click()
  const drawer = page.getByRole('dialog', { name: 'New team' })
  await drawer.getByLabel('Name').fill('Acknowledged')
  await drawer.getByRole('button', { name: 'Create the team' }).click()
  await expect(page.getByRole('heading', { name: 'Acknowledged', level: 1 })).toBeVisible()
  await wellcycle.restart('SIGKILL')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Acknowledged', level: 1 })).toBeVisible()
})
