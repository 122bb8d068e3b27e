import { administrator, expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'first-run' })

// One installation, from its first visitor on.
test.describe.configure({ mode: 'serial' })

test('the first visitor sets up, looks around in the sample and removes it', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Set up Wellcycle' })).toBeVisible()
  await expectAccessible(page)
  await expectNarrow(page)
  await setUp(page, { sample: true })
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Acme Corp' }).click()
  await page.getByRole('button', { name: /Sample organisation/ }).click()
  await expect(page.getByText('its numbers are made up')).toBeVisible()
  await page.getByRole('link', { name: 'Teams', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(11)

  await page.getByRole('link', { name: 'Organisation', exact: true }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('button', { name: 'Acme Corp' })).toBeVisible()
})

test('signing out ends the session, a wrong password is refused, the right one enters', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('E-mail or password is wrong.')).toBeVisible()
  await expectAccessible(page)
  await expectNarrow(page)
  await page.getByLabel('Password').fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/acme-corp')
  await page.getByRole('button', { name: 'Ada Lovelace' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/acme-corp/teams')
  await expect(page.getByRole('heading', { name: 'Sign in to Wellcycle' })).toBeVisible()
})

test('an invited colleague joins with a link and enters', async ({ page, browser, wellcycle }) => {
  await page.goto('/sign-in?to=%2Facme-corp%2Fsettings%2Fpeople')
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password').fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const drawer = page.getByRole('dialog', { name: 'Invite somebody' })
  await drawer.getByLabel('E-mail').fill('grace@example.org')
  await drawer.getByLabel('Role').selectOption('architect')
  await drawer.getByRole('button', { name: 'Create the link' }).click()
  const link = await drawer.getByLabel('Invitation link for grace@example.org').inputValue()
  await expectAccessible(page)

  const other = await browser.newContext({ baseURL: wellcycle.url })
  const guest = await other.newPage()
  await guest.goto(new URL(link).pathname)
  await expect(guest.getByRole('heading', { name: 'Join Acme Corp' })).toBeVisible()
  await guest.getByLabel('Your name').fill('Grace Hopper')
  await guest.getByLabel('Choose a password').fill('nanoseconds of wire')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.waitForURL('**/acme-corp')
  await other.close()

  await page.reload()
  await expect(page.getByRole('rowheader', { name: 'Grace Hopper' })).toBeVisible()
})
