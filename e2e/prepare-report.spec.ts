import type { Page } from '@playwright/test'
import { createTeam, expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'prepare-report' })

// One team and its first report, from the first value on.
test.describe.configure({ mode: 'serial' })

const report = '/acme-corp/teams/payments/reports/current'
const cell = (page: Page, metric: string) =>
  page.getByRole('textbox', { name: `${metric}, value`, exact: true })

async function enter(page: Page, address: string): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(address)}`)
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByLabel('Password').fill('analytical engine 1843')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Payments/ })).toBeVisible()
}

async function prepare(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Prepare' }).check({ force: true })
  await expect(page.getByRole('heading', { name: 'Values of this cycle' })).toBeVisible()
}

test('values are typed by keyboard, checked, and saved by themselves', async ({ page }) => {
  await setUp(page, { sample: false })
  await createTeam(page, 'Payments')
  await page.goto(report)
  await prepare(page)
  await expectAccessible(page)
  await expectNarrow(page)
  await cell(page, 'Open critical/high vulnerabilities').fill('7')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Open threats in threat models')).toBeFocused()
  await page.keyboard.type('n/a no models yet')
  await page.keyboard.press('Enter')
  await page.keyboard.type('12,345.50')
  await page.keyboard.press('Enter')
  await page.keyboard.type('12/340')
  await page.keyboard.press('Enter')
  await page.keyboard.type('many')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Type a number, “n/a reason” or “- reason”.')).toBeVisible()
  await cell(page, 'Deployment frequency (prod)').fill('24')
  await page.keyboard.press('Enter')
  await expect(page.getByText('All saved')).toBeVisible()
  await page.reload()
  await expect(cell(page, 'Open critical/high vulnerabilities')).toHaveValue('7')
  await expect(cell(page, 'Deployment frequency (prod)')).toHaveValue('24')
})

test('a column pasted from a sheet fills downwards', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter(page, report)
  await prepare(page)
  await cell(page, 'Deployment frequency (prod)').focus()
  await page.evaluate(() => navigator.clipboard.writeText('31\n4\n3/1,200\n'))
  await page.keyboard.press('Control+v')
  await expect(page.getByText('3 values pasted')).toBeVisible()
  await expect(cell(page, 'Production issues (P1-P3)')).toHaveValue('4')
  await expect(page.getByText('All saved')).toBeVisible()
})

test('what is typed without a connection is kept through a reload and sent later', async ({
  page,
}) => {
  await enter(page, report)
  await prepare(page)
  await page.route('**/values', (route) => route.abort())
  await cell(page, 'p95 latency (server)').fill('412')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/not sent yet/i).first()).toBeVisible()
  await page.reload()
  await prepare(page)
  await expect(cell(page, 'p95 latency (server)')).toHaveValue('412')
  await page.unroute('**/values')
  await expect(page.getByText('All saved')).toBeVisible({ timeout: 40_000 })
})

test('a CSV file is tried, its faults are named, and a good one is imported', async ({ page }) => {
  await enter(page, report)
  await prepare(page)
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const drawer = page.getByRole('dialog', { name: 'Import a CSV file' })
  const cycle = /\d{4}-\d{2}/.exec(
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
  )?.[0]
  const file = (rows: string) => ({
    name: 'values.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`metric,cycle,value\n${rows}\n`),
  })
  await drawer.locator('input[type=file]').setInputFiles(file(`ops.deploys,${cycle},many`))
  await expect(drawer.getByText(/Nothing was stored/)).toBeVisible()
  await expectAccessible(page)
  await drawer.locator('input[type=file]').setInputFiles(file(`sec.threats_open,${cycle},3`))
  await drawer.getByRole('button', { name: /^Import/ }).click()
  await expect(page.getByText('1 value imported.')).toBeVisible()
})

test('a report is marked ready, read with its wins and note, and reopened', async ({ page }) => {
  await enter(page, report)
  await prepare(page)
  await page.getByRole('button', { name: 'Mark ready' }).click()
  await expect(page.getByText(/^Ready/).first()).toBeVisible()
  await page.goto('/acme-corp')
  await expect(page.getByRole('row', { name: /Payments/ })).toContainText('Ready')
  await page.goto(report)
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('radio', { name: 'Read' }).check({ force: true })
  await page.getByPlaceholder('A win, small ones too').fill('First report of Payments')
  const wins = page.getByRole('region', { name: 'Wins' })
  await wins.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('First report of Payments')).toBeVisible()
  await expectAccessible(page)
  await expectNarrow(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
})
