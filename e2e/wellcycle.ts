// Each spec file runs the built product on a data directory of its own, as a newcomer would start it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

export type Wellcycle = {
  readonly url: string
  readonly dataDir: string
  /** Ends it as a power cut would, and starts it again on the same directory and port. */
  restart(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  stop(): Promise<void>
}

export async function startWellcycle(args: readonly string[] = []): Promise<Wellcycle> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wellcycle-e2e-'))
  let running = await launch(dataDir, '0', args)
  return {
    url: running.url,
    dataDir,
    async restart(signal) {
      await end(running.child, signal)
      running = await launch(dataDir, new URL(running.url).port, args)
    },
    async stop() {
      await end(running.child, 'SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function launch(dataDir: string, port: string, args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(root, 'dist/wellcycle.js'), 'serve', ...args], {
    env: {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      WELLCYCLE_DATA_DIR: dataDir,
      WELLCYCLE_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise<{ child: ChildProcess; url: string }>((resolve, reject) => {
    let printed = ''
    child.once('exit', (code) => reject(new Error(`Wellcycle ended with ${code}: ${printed}`)))
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const address = /Wellcycle is ready at (\S+)/.exec(printed)?.[1]
      if (address) resolve({ child, url: address.replace('localhost', '127.0.0.1') })
    })
  })
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

type Fixtures = {
  /** Fails the test when a page logs an error or breaks the content security policy. */
  readonly quietConsole: undefined
}
type WorkerFixtures = {
  /** Each file names itself, and so gets an installation of its own. */
  readonly spec: string
  readonly wellcycle: Wellcycle
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  spec: ['', { scope: 'worker', option: true }],
  wellcycle: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const wellcycle = await startWellcycle()
      await use(wellcycle)
      await wellcycle.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ wellcycle }, use) => use(wellcycle.url),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      watchConsole(page, errors)
      await use(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Notes what goes wrong on the page; a refusal is an answer and no error. */
export function watchConsole(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    const isRefusal = /status of 4\d\d|net::ERR_/.test(message.text())
    if (message.type() === 'error' && !isRefusal) errors.push(message.text())
  })
}

export const administrator = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  password: 'analytical engine 1843',
}

/** Sets the installation up through its first page; once per spec file. */
export async function setUp(page: Page, options: { sample: boolean }): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Set up Wellcycle' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Acme Corp')
  await page.getByLabel('Time zone').selectOption('Europe/Dublin')
  await page.getByLabel('Your name').fill(administrator.name)
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Choose a password').fill(administrator.password)
  await page.getByLabel(/sample organisation/).setChecked(options.sample)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.waitForURL('**/acme-corp', { timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: /^Cycle / })).toBeVisible()
}

export async function createTeam(page: Page, name: string): Promise<void> {
  await page.goto('/acme-corp/teams')
  await page.getByRole('button', { name: 'New team' }).first().click()
  const drawer = page.getByRole('dialog', { name: 'New team' })
  await drawer.getByLabel('Name').fill(name)
  await drawer.getByRole('button', { name: 'Create the team' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** axe-core finds nothing, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    const result = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
    expect(found, `${page.url()} in ${scheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** At 320 px nothing but tables in their own frames scrolls sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 700 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, { message: `${page.url()} at 320 px` }).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}
