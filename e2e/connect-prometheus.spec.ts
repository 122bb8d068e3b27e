import { type RealServer, startPrometheus } from '#testing/real-prometheus.ts'
import { createTeam, expect, expectAccessible, expectNarrow, setUp, test } from './wellcycle.ts'

test.use({ spec: 'connect-prometheus' })

let prometheus: RealServer

test.beforeAll(async () => {
  prometheus = await startPrometheus({ history: weeksOfDeployments() })
})
test.afterAll(() => prometheus.stop())

/** A counter that rises by one every hour, over the last six weeks. */
function weeksOfDeployments(): string {
  const hour = 3600
  const now = Math.floor(Date.now() / 1000 / hour) * hour
  const hours = Array.from({ length: 42 * 24 }, (_, index) => now - (42 * 24 - index) * hour)
  const samples = hours.map((at, index) => `deployments_total{team="payments"} ${index} ${at}`)
  return `# TYPE deployments counter\n${samples.join('\n')}\n# EOF\n`
}

test('Prometheus is connected, tried, fills a series, and its absence is seen', async ({
  page,
}) => {
  await setUp(page, { sample: false })
  await createTeam(page, 'Payments')
  await page.goto('/acme-corp/settings/connections')
  await expect(page.getByText('No sources yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Connect a source' }).first().click()
  const form = page.getByRole('dialog', { name: 'Connect a source' })
  await form.getByLabel('Name', { exact: true }).fill('Production Prometheus')
  await form.getByLabel('Address', { exact: true }).fill(prometheus.url)
  await form.getByRole('button', { name: 'Check' }).click()
  await expect(form.getByText(/Not usable/)).toBeVisible()
  await form.getByLabel('This address is on our own network').check({ force: true })
  await form.getByRole('button', { name: 'Check' }).click()
  await expect(form.getByText(/Reached in/)).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Production Prometheus' })).toBeVisible()

  await page.getByRole('button', { name: 'Fill a series' }).first().click()
  const query = page.getByRole('dialog', { name: 'Fill a series' })
  await query.getByLabel('Metric').selectOption('ops.deploys')
  await query.getByLabel('Expression').fill('round(sum(last_over_time(deployments_total[2h])))')
  await query.getByRole('button', { name: 'Try it' }).click()
  await expect(query.getByText('Measured')).toBeVisible()
  await expectAccessible(page)
  await query.getByRole('button', { name: 'Let it fill the series' }).click()

  await page.getByRole('button', { name: 'Collect now' }).click()
  const runs = page.getByRole('region', { name: 'Runs' })
  await expect(runs.getByText('Measured').first()).toBeVisible({ timeout: 45_000 })
  await expectNarrow(page)

  await prometheus.stop()
  await page.getByRole('button', { name: 'Collect now' }).click()
  await expect(runs.getByText('Failed').first()).toBeVisible({ timeout: 45_000 })
})
