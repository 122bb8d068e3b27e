// People of one installation, each in a browser of their own that stays open from test to test.
import type { Browser, Page } from '@playwright/test'
import { acceptInvitation, invitePerson } from '#features/access/api.ts'
import { call } from './contract.ts'
import { administrator, expect, watchConsole } from './wellcycle.ts'

type Role =
  | 'administrator'
  | 'architect'
  | 'delivery-lead'
  | 'engineer'
  | 'principal-engineer'
  | 'sponsor'
type Someone = { readonly name: string; readonly role: Role; readonly teams: string[] }

export const emailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@example.org`
const passwordOf = (name: string) => `the password of ${name}`

export class People {
  readonly #browser: Browser
  readonly #url: string
  readonly #errors: string[] = []
  readonly #pages: Page[] = []

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  /** A browser in which nobody is signed in. */
  async stranger(): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.#url })
    const page = await context.newPage()
    watchConsole(page, this.#errors)
    this.#pages.push(page)
    return page
  }

  async administrator(): Promise<Page> {
    const page = await this.stranger()
    await signIn(page, administrator)
    return page
  }

  /** Follows the link of an invitation, as it came by mail. */
  async accept(link: string, name: string): Promise<Page> {
    const page = await this.stranger()
    await page.goto(new URL(link).pathname)
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Choose a password').fill(passwordOf(name))
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Cycle / })).toBeVisible()
    return page
  }

  /** Invited through the contract and signed in, where the invitation is not what is looked at. */
  async join(inviter: Page, { name, role, teams }: Someone): Promise<Page> {
    const email = emailOf(name)
    const invited = { params: { organisation: 'acme-corp' }, body: { email, role, teams } }
    const { url } = await call(inviter, invitePerson, invited)
    const page = await this.stranger()
    const account = { name, password: passwordOf(name) }
    const params = { secret: url.split('/').at(-1) ?? '' }
    await call(page, acceptInvitation, { params, body: { account } })
    await signIn(page, { email, password: account.password })
    return page
  }

  /** Nobody saw an error in the console. */
  async leave(): Promise<void> {
    for (const page of this.#pages) await page.context().close()
    expect(this.#errors).toEqual([])
  }
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in?to=%2Facme-corp')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Cycle / })).toBeVisible()
}
