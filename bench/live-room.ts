// How long a facilitator's move takes to be on 500 screens over two processes, against the least that
// could be: a NOTIFY that two processes write to the same number of connections.
import { randomUUID } from 'node:crypto'
import { Agent, type ClientRequest, get } from 'node:http'
import { pathToFileURL } from 'node:url'
import { addressOf } from '#api/address.ts'
import { callApi } from '#api/call.ts'
import { listCycles } from '#features/cycles/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { planReview } from '#features/reviews/api.ts'
import { followRoom, moveReview, startReview } from '#features/rooms/api.ts'
import { type BenchInstallation, openBenchInstallation } from './installation.ts'
import { seedTeams } from './seed-teams.ts'
import { type ServedApart, serveApart } from './serve-apart.ts'
import type { BenchResult } from './xmr.ts'

const screens = 500
const moves = 60
const pauseMs = 100
const targetMs = 250

export async function benchLiveRoom(): Promise<BenchResult[]> {
  const installation = await openBenchInstallation()
  try {
    const cycle = await seedTeams(installation, { teams: 10, metrics: 25, days: 90 })
    const floor = await bare(installation)
    const ours = await room(installation, cycle)
    return [
      result(
        'A move on 500 screens over two processes, p99, against a bare broadcast',
        ours,
        floor,
      ),
      result('The same against the target of 250 ms', ours, targetMs),
    ]
  } finally {
    await installation.close()
  }
}

async function bare({ address, pool }: BenchInstallation): Promise<number> {
  const servers = await twoServers(() => serveApart(address.database, './bare-broadcast.ts'))
  const text = 'x'.repeat(1000)
  const took = await measure(
    servers,
    () => ({ path: '/', headers: {} }),
    'data: ',
    async () => {
      await pool.query('select pg_notify($1, $2)', ['bare', text])
    },
  )
  await Promise.all(servers.map((server) => server.close()))
  return took
}

async function room(installation: BenchInstallation, cycle: string): Promise<number> {
  const params = { organisation: installation.organisation.slug, cycle }
  const servers = await twoServers(() => serveApart(installation.address))
  const headers = { cookie: installation.cookie }
  const send = (input: string | URL | Request, init?: RequestInit) =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers },
    })
  const options = { base: servers[0]?.url ?? '', fetch: send as typeof fetch }
  const { items } = await callApi(
    listCycles,
    { params: { organisation: params.organisation } },
    options,
  )
  const startsAt = items.find(({ key }) => key === cycle)?.starts ?? ''
  const planned = { startsAt, facilitator: null, coFacilitator: null, revision: 0 }
  await callApi(planReview, { params, body: planned }, options)
  await callApi(takeSeat, { params, body: {} }, options)
  const started = await callApi(startReview, { params, body: {} }, options)
  let from = started.phase === 'running' ? started.item : ''
  let to: 'next' | 'back' = 'next'
  const took = await measure(
    servers,
    () => ({
      path: addressOf(followRoom, { params, query: { device: randomUUID(), view: 'room' } }),
      headers,
    }),
    '"part":"clock"',
    async () => {
      const clock = await callApi(moveReview, { params, body: { from, to } }, options)
      if (clock.phase !== 'running' || clock.item === from)
        throw new Error('The review did not move')
      from = clock.item
      to = to === 'next' ? 'back' : 'next'
    },
  )
  await Promise.all(servers.map((server) => server.close()))
  return took
}

async function twoServers(serve: () => Promise<ServedApart>): Promise<ServedApart[]> {
  return [await serve(), await serve()]
}

type Stream = { readonly path: string; readonly headers: Record<string, string> }

/** The 99th percentile of the milliseconds from the move being sent to its being on a screen. */
async function measure(
  servers: readonly ServedApart[],
  streamOf: () => Stream,
  sign: string,
  move: () => Promise<void>,
): Promise<number> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  const times: number[] = []
  let startedAt = 0
  let waiting = 0
  let allSeen = () => {}
  const seen = (text: string) => {
    if (startedAt === 0 || !text.includes(sign)) return
    times.push(performance.now() - startedAt)
    waiting -= 1
    if (waiting === 0) allSeen()
  }
  const open: ClientRequest[] = []
  for (let index = 0; index < screens; index += 1) {
    const { url } = servers[index % servers.length] ?? { url: '' }
    const { path, headers } = streamOf()
    open.push(await openStream(`${url}${path}`, { agent, headers }, seen))
  }
  await pause(2000)
  for (let moved = 0; moved < moves; moved += 1) {
    const { promise, resolve } = Promise.withResolvers<void>()
    allSeen = resolve
    waiting = screens
    startedAt = performance.now()
    await Promise.all([move(), promise])
    startedAt = 0
    await pause(pauseMs)
  }
  for (const request of open) request.destroy()
  agent.destroy()
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN
}

/** Resolves when the stream is open; destroyed at the end, which is no error then. */
function openStream(
  url: string,
  options: { agent: Agent; headers: Record<string, string> },
  seen: (text: string) => void,
): Promise<ClientRequest> {
  const { promise, resolve, reject } = Promise.withResolvers<ClientRequest>()
  const request = get(url, options, (answer) => {
    if (answer.statusCode !== 200) return reject(new Error(`Status ${answer.statusCode}`))
    answer.setEncoding('utf8').on('data', seen).on('error', reject)
    answer.once('data', () => resolve(request))
  })
  request.on('error', reject)
  return promise
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function result(name: string, ours: number, floor: number): BenchResult {
  return { name, ratio: ours / floor, ours, floor }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, ratio, ours, floor } of await benchLiveRoom()) {
    process.stdout.write(
      `${ratio.toFixed(2)} × ${name} (${ours.toFixed(1)} / ${floor.toFixed(1)} ms)\n`,
    )
  }
}
