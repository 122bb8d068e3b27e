import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTeam, expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'push-by-token' })

const command = fileURLToPath(new URL('../bin/wellcycle.js', import.meta.url))

test('a pipeline pushes with a token that was made in the settings', async ({
  page,
  wellcycle,
}) => {
  await setUp(page, { sample: false })
  await createTeam(page, 'Payments')
  await page.goto('/acme-corp/settings/tokens')
  await page.getByRole('button', { name: 'New token' }).first().click()
  const drawer = page.getByRole('dialog', { name: 'New token' })
  await drawer.getByLabel('What it is for').fill('deploy pipeline')
  await drawer.getByLabel('May').selectOption('push')
  await drawer.getByLabel('Only for').selectOption('payments')
  await drawer.getByRole('button', { name: 'Create the token' }).click()
  const secret = await drawer.getByLabel('Token “deploy pipeline”').inputValue()
  await expectAccessible(page)
  await expectNarrow(page)

  const file = path.join(await mkdtemp(path.join(tmpdir(), 'wellcycle-push-')), 'values.json')
  const at = new Date(Date.now() - 60_000).toISOString()
  const measurements = [{ team: 'payments', metric: 'ops.deploys', at, reading: { value: 17 } }]
  await writeFile(file, JSON.stringify(measurements))
  const pushed = await run(['push', file, '--url', wellcycle.url, '--token', secret])
  expect(pushed, pushed.output).toMatchObject({ code: 0 })

  await page.goto('/acme-corp/teams/payments/metrics/ops.deploys')
  await expect(page.getByRole('heading', { name: /Deployment frequency/ })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'deploy pipeline' })).toContainText('17')

  await page.goto('/acme-corp/settings/tokens')
  await page.getByRole('button', { name: 'Revoke “deploy pipeline”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('No tokens yet')).toBeVisible()
  const refused = await run(['push', file, '--url', wellcycle.url, '--token', secret])
  expect(refused.code).not.toBe(0)
})

function run(parameters: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...parameters])
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.once('close', (code) => resolve({ code, output }))
  })
}
