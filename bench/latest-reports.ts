// How much longer the latest reports of many teams take than the bare SQL that reads what was written
// for them, and how many such requests two processes answer in a second.
import { Agent, get } from 'node:http'
import { pathToFileURL } from 'node:url'
import autocannon from 'autocannon'
import { addressOf } from '#api/address.ts'
import { listLatestReports } from '#features/reports/api.ts'
import { type BenchInstallation, openBenchInstallation } from './installation.ts'
import { seedTeams } from './seed-teams.ts'
import { serveApart } from './serve-apart.ts'
import type { BenchResult } from './xmr.ts'

const size = { teams: 500, metrics: 25, days: 90 }

type Reading = {
  readonly installation: BenchInstallation
  readonly cycle: string
  readonly url: string
  readonly agent: Agent
}

export async function benchLatestReports(): Promise<BenchResult[]> {
  const installation = await openBenchInstallation()
  try {
    const cycle = await seedTeams(installation, size)
    const url = await installation.server.http.listen({ port: 0, host: '127.0.0.1' })
    const reading = { installation, cycle, url, agent: new Agent({ keepAlive: true }) }
    const results = [
      await firstReading(reading),
      await compare(reading, { teams: 10, rounds: 500 }),
      await compare(reading, { teams: 500, rounds: 40 }),
    ]
    reading.agent.destroy()
    return [...results, await twoProcesses(reading)]
  } finally {
    await installation.close()
  }
}

function pathOf({ installation, cycle }: Reading, teams: number): string {
  const params = { organisation: installation.organisation.slug, cycle }
  return addressOf(listLatestReports, { params, query: { limit: teams } })
}

/** All reports are written from their measurements, once; the floor reads these and adds them up. */
async function firstReading(reading: Reading): Promise<BenchResult> {
  const { pool } = reading.installation
  const sums = 'select series_id, sum(value) from measurement group by series_id'
  const [floor] = await timed(1, () => pool.query(sums))
  const [ours] = await timed(1, () => read(reading, size.teams))
  return result('First reading of 500 teams against summing their measurements', ours, floor)
}

async function compare(
  reading: Reading,
  { teams, rounds }: { teams: number; rounds: number },
): Promise<BenchResult> {
  const { pool, organisation } = reading.installation
  const bare = () =>
    pool.query(
      `select team.slug, team.name, report.state, report.summary
       from team join report on report.organisation_id = team.organisation_id
         and report.team_id = team.id and report.cycle_key = $2
       where team.organisation_id = $1 order by team.name, team.id limit $3`,
      [organisation.id, reading.cycle, teams],
    )
  const whole = () => read(reading, teams)
  await timed(rounds, bare)
  await timed(rounds, whole)
  const floor = median(await timed(rounds, bare))
  const ours = median(await timed(rounds, whole))
  return result(`Latest reports of ${teams} teams over HTTP against bare SQL`, ours, floor)
}

/** Milliseconds per request; the floor is the target of 1,000 requests a second. */
async function twoProcesses(reading: Reading): Promise<BenchResult> {
  const servers = [
    await serveApart(reading.installation.address),
    await serveApart(reading.installation.address),
  ]
  const measured = await Promise.all(
    servers.map(({ url }) =>
      autocannon({
        url: `${url}${pathOf(reading, 10)}`,
        headers: { authorization: reading.installation.authorization },
        connections: 8,
        duration: 10,
      }),
    ),
  )
  await Promise.all(servers.map(({ close }) => close()))
  if (measured.some(({ non2xx, errors }) => non2xx + errors > 0)) {
    throw new Error('Not all requests were answered')
  }
  const perSecond = measured.reduce((sum, { requests }) => sum + requests.average, 0)
  const name = `Latest reports of 10 teams over two processes, ${Math.round(perSecond)} a second`
  return result(name, 1000 / perSecond, 1)
}

function read(reading: Reading, teams: number): Promise<void> {
  const { url, agent } = reading
  const headers = { authorization: reading.installation.authorization }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  get(`${url}${pathOf(reading, teams)}`, { agent, headers }, (answer) => {
    answer.resume()
    answer.on('end', () => {
      if (answer.statusCode === 200) resolve()
      else reject(new Error(`Status ${answer.statusCode}`))
    })
  }).on('error', reject)
  return promise
}

async function timed(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}

function result(name: string, ours = Number.NaN, floor = Number.NaN): BenchResult {
  return { name, ratio: ours / floor, ours, floor }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, ratio, ours, floor } of await benchLatestReports()) {
    console.log(`${name}: ${ratio.toFixed(2)} × (${ours.toFixed(2)} ms / ${floor.toFixed(2)} ms)`)
  }
}
