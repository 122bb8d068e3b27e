import type { Locator, Page } from '@playwright/test'
import { emailOf, People } from './people.ts'
import { createTeam, expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'day-zero' })

// One organisation from nothing to its first review, and its first change of mind.
test.describe.configure({ mode: 'serial' })

const home = '/acme-corp'
let people: People
let ada: Page
let pia: Page
let dan: Page

test.beforeAll(({ browser, wellcycle }) => {
  people = new People(browser, wellcycle.url)
})
test.afterAll(() => people.leave())

const heading = (page: Page, name: RegExp | string) =>
  page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' })
const steps = (page: Page) => page.getByRole('region', { name: /^(Steps|Day zero)/ })
const step = (page: Page, title: string): Locator =>
  steps(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })

async function follow(page: Page, title: string): Promise<void> {
  await page.goto(`${home}/day-zero`)
  await step(page, title).getByRole('link').click()
}

/** The checklist knows, and tells those who only hear it. */
async function expectDone(page: Page, title: string, done: number): Promise<void> {
  await page.goto(`${home}/day-zero`)
  await expect(step(page, title)).toContainText(', done')
  await expect(page.getByText(`${done} of 10 done`)).toBeVisible()
}

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNarrow(page)
}

async function sign(page: Page, version: number): Promise<void> {
  await page.goto(`${home}/agreement`)
  await page.getByRole('button', { name: `Sign version ${version}` }).click()
  await expect(page.getByText(/^You signed this version on/)).toBeVisible()
}

async function stand(page: Page, address: string, stance: string, comment = ''): Promise<void> {
  await page.goto(address)
  await page.getByRole('radio', { name: stance }).check({ force: true })
  await page.getByRole('textbox', { name: /^(Comment|What speaks against it)$/ }).fill(comment)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

test('day zero says what is to do, and its first link leads to a team', async ({ page }) => {
  await setUp(page, { sample: false })
  ada = await people.administrator()
  await expect(steps(ada).getByRole('listitem')).toHaveCount(4)
  await expect(step(ada, 'Create a team')).toContainText('One is enough to begin')
  await ada.getByRole('link', { name: 'All steps of day zero' }).click()
  await expect(heading(ada, 'Day zero')).toBeVisible()
  await expect(ada.getByText('0 of 10 done')).toBeVisible()
  await expect(ada.getByText('Day zero is behind you')).toHaveCount(0)
  await expectFit(ada)
  await step(ada, 'Create a team').getByRole('link').click()
  await expect(heading(ada, /^Teams/)).toBeVisible()
  await createTeam(ada, 'Payments')
  await expectDone(ada, 'Create a team', 1)
})

test('a principal engineer and a delivery lead are invited and come', async () => {
  await follow(ada, 'Invite people')
  const invite = async (name: string, role: string): Promise<string> => {
    await ada.getByRole('button', { name: 'Invite somebody' }).click()
    const drawer = ada.getByRole('dialog', { name: 'Invite somebody' })
    await drawer.getByLabel('E-mail').fill(emailOf(name))
    await drawer.getByLabel('Role').selectOption(role)
    await drawer.getByLabel('Payments').check()
    await drawer.getByRole('button', { name: 'Create the link' }).click()
    const link = await drawer.getByLabel(`Invitation link for ${emailOf(name)}`).inputValue()
    await drawer.getByRole('button', { name: 'Done' }).click()
    return link
  }
  const forPia = await invite('Pia Principal', 'principal-engineer')
  const forDan = await invite('Dan Lead', 'delivery-lead')
  await expectFit(ada)
  await expectDone(ada, 'Invite people', 2)
  await expect(step(ada, 'Find the leads of each team')).toContainText('0 of 1 team has both')
  pia = await people.accept(forPia, 'Pia Principal')
  dan = await people.accept(forDan, 'Dan Lead')
  await expectDone(ada, 'Find the leads of each team', 3)
})

test('the agreement is published from the text to start from, and two people sign it', async () => {
  await follow(ada, 'Agree on how you meet')
  await expect(ada.getByLabel('Safe space')).not.toHaveValue('')
  await expectFit(ada)
  await ada.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(ada.getByText(/^Version 1, in force since/)).toBeVisible()
  await sign(pia, 1)
  await sign(dan, 1)
  await expectFit(dan)
  await ada.reload()
  await expect(ada.getByText('2 of 3', { exact: true })).toBeVisible()
  await expect(ada.getByRole('row', { name: /^Pia Principal/ })).toContainText('Signed on')
  await expect(ada.getByRole('row', { name: /^Ada Lovelace/ })).toContainText('Not yet')
  await expectDone(ada, 'Agree on how you meet', 4)
})

test('the template gets the size that the group wants', async () => {
  await follow(ada, 'Choose the template')
  await expect(ada.getByText(/: 8 metrics$/)).toBeVisible()
  await ada.getByRole('button', { name: 'Change the template' }).click()
  await ada.getByLabel('Core: nineteen').check()
  await expectFit(ada)
  await ada.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(ada.getByText(/^Version 2, .*: 19 metrics$/)).toBeVisible()
  await expectDone(ada, 'Choose the template', 5)
})

test('the team says where it is', async () => {
  await pia.goto(`${home}/day-zero#stages`)
  await pia.getByLabel('Security, Payments').selectOption('Manual')
  await expect(pia.getByText('Payments, Security: Manual')).toBeVisible()
  await pia.getByLabel('Cost, Payments').selectOption('Scripted')
  await expect(pia.getByText('Payments, Cost: Scripted')).toBeVisible()
  await expectFit(pia)
  await expectDone(ada, 'Let each team say where it is', 6)
  await expect(ada.getByRole('row', { name: /^Payments/ })).toContainText('Scripted')
})

test('the first report is prepared and marked ready by its delivery lead', async () => {
  await follow(dan, 'Prepare the first report')
  await expect(heading(dan, /^Payments/)).toBeVisible()
  await dan.getByRole('radio', { name: 'Prepare' }).check({ force: true })
  const deploys = dan.getByRole('textbox', { name: 'Deployment frequency (prod), value' })
  await deploys.fill('7')
  await deploys.press('Enter')
  await expect(dan.getByText('All saved')).toBeVisible()
  await dan.getByRole('button', { name: 'Mark ready' }).click()
  await expect(dan.getByText(/^Ready/).first()).toBeVisible()
  await expectDone(ada, 'Prepare the first report', 7)
})

test('home says what comes next until the review has a date, then it stops', async () => {
  await ada.goto(home)
  await expect(step(ada, 'Create a team')).toHaveCount(0)
  await step(ada, 'Set the date of the first review').getByRole('link').click()
  await ada.getByLabel('Facilitator', { exact: true }).selectOption({ label: 'Ada Lovelace' })
  await expectFit(ada)
  await ada.getByRole('button', { name: 'Plan the review' }).click()
  await expect(ada.getByText('30 of 120 minutes')).toBeVisible()
  await expectDone(ada, 'Set the date of the first review', 8)
  await expect(ada.getByText('Day zero is behind you')).toBeVisible()
  await expect(step(ada, 'Connect a source, if you like')).toContainText('can wait')
  await ada.goto(home)
  await expect(ada.getByRole('row', { name: /Payments/ })).toContainText('Ready')
  await expect(steps(ada)).toHaveCount(0)
})

test('a sponsor reads what it is for, and can neither sign nor change', async () => {
  await follow(ada, 'Tell your sponsors')
  await expect(heading(ada, 'For sponsors')).toBeVisible()
  const sue = await people.join(ada, { name: 'Sue Sponsor', role: 'sponsor', teams: [] })
  await expectDone(ada, 'Tell your sponsors', 9)
  await sue.getByRole('link', { name: 'For sponsors' }).click()
  await expect(heading(sue, 'For sponsors')).toBeVisible()
  await expect(sue.getByText(/^1 of 1 team/)).toBeVisible()
  await expectFit(sue)
  await sue.goto(`${home}/agreement`)
  await expect(sue.getByText('Sponsors read it and do not sign it.')).toBeVisible()
  await expect(sue.getByRole('button', { name: /Sign version|Propose/ })).toHaveCount(0)
  await sue.goto(`${home}/template`)
  await expect(sue.getByText(/: 19 metrics$/)).toBeVisible()
  await expect(sue.getByRole('button', { name: /Propose|Change the template/ })).toHaveCount(0)
  await sue.goto(`${home}/day-zero`)
  await expect(sue.getByRole('row', { name: /^Payments/ })).toContainText('Scripted')
  await expect(sue.getByRole('combobox')).toHaveCount(0)
})

test('a change of the agreement is proposed, spoken to and adopted with a reason', async () => {
  const eve = await people.join(ada, {
    name: 'Eve Engineer',
    role: 'engineer',
    teams: ['payments'],
  })
  const arno = await people.join(ada, { name: 'Arno Architect', role: 'architect', teams: [] })
  await eve.goto(`${home}/proposals`)
  await expectFit(eve)
  await eve.getByRole('link', { name: 'Change the agreement' }).click()
  const drawer = eve.getByRole('dialog', { name: 'Propose a change' })
  await drawer.getByLabel('Title').fill('Meet for ninety minutes')
  await drawer.getByLabel('Why').fill('We have one team and much to build.')
  await drawer.getByLabel('Length in minutes').fill('90')
  await drawer.getByLabel('Further').fill('Cameras may stay off.')
  await drawer.getByRole('button', { name: 'Put it to the group' }).click()
  await expect(heading(eve, 'Meet for ninety minutes')).toBeVisible()
  await expectFit(eve)
  const address = new URL(eve.url()).pathname
  await stand(pia, address, 'Support')
  await expect(pia.getByRole('row', { name: /^Pia Principal/ })).toContainText('Support')
  await stand(dan, address, 'Against')
  await expect(dan.getByText('Say what speaks against it.')).toBeVisible()
  await stand(dan, address, 'Against', 'Two hours leave room for questions.')
  await expect(dan.getByRole('row', { name: /^Dan Lead/ })).toContainText('room for questions')
  await arno.goto(address)
  await expect(arno.getByText(/^1 person is against it/)).toBeVisible()
  await arno.getByRole('button', { name: 'Adopt' }).click()
  await expect(arno.getByText('Write the reason first.')).toBeVisible()
  await arno.getByLabel('Reason').fill('We try it twice and look again.')
  await arno.getByRole('button', { name: 'Adopt' }).click()
  const sure = arno.getByRole('dialog', { name: 'Adopt this proposal?' })
  await sure.getByRole('button', { name: 'Adopt' }).click()
  await expect(arno.getByText(/^Adopted on .* by the decision of Arno Architect/)).toBeVisible()
  await expect(arno.getByText('We try it twice and look again.')).toBeVisible()
  await expectFit(arno)
})

test('the new version is in force, its difference is readable, the signatures lapsed', async () => {
  await pia.goto(`${home}/agreement`)
  await expect(pia.getByText(/^Version 2, in force since/)).toBeVisible()
  await expect(pia.getByText(/^You signed version 1 on .*Version 2 is in force/)).toBeVisible()
  await expect(pia.getByText('0 of 5', { exact: true })).toBeVisible()
  await expect(pia.getByRole('row', { name: /^Dan Lead/ })).toContainText('Signed version 1')
  await pia.getByRole('button', { name: 'See what changed' }).click()
  const drawer = pia.getByRole('dialog', { name: 'Difference' })
  await expect(drawer.getByRole('deletion').filter({ hasText: '2 hrs' })).toBeVisible()
  await expect(drawer.getByRole('insertion').filter({ hasText: '1 hr 30 mins' })).toBeVisible()
  await expect(drawer.getByRole('insertion').filter({ hasText: 'Cameras' })).toBeVisible()
  await expectFit(pia)
  await sign(pia, 2)
})

test('a proposal that nobody is against changes the template', async () => {
  await pia.goto(`${home}/proposals`)
  await pia.getByRole('link', { name: 'Change the template' }).click()
  const drawer = pia.getByRole('dialog', { name: 'Propose a change' })
  await drawer.getByLabel('Title').fill('Begin with fewer')
  await drawer.getByLabel('Why').fill('Nobody looks at nineteen.')
  await drawer.getByLabel('Day zero: the first eight').check()
  await drawer.getByRole('button', { name: 'Put it to the group' }).click()
  await expect(heading(pia, 'Begin with fewer')).toBeVisible()
  await expectFit(pia)
  await stand(dan, new URL(pia.url()).pathname, 'Support')
  await ada.goto(new URL(pia.url()).pathname)
  await expect(ada.getByText(/^Nobody is against it/)).toBeVisible()
  await ada.getByRole('button', { name: 'Adopt' }).click()
  await ada.getByRole('dialog').getByRole('button', { name: 'Adopt' }).click()
  await expect(ada.getByText(/^Adopted by Ada Lovelace/)).toBeVisible()
  await ada.goto(`${home}/template`)
  await expect(ada.getByText(/^Version 3, .*: 8 metrics$/)).toBeVisible()
})
