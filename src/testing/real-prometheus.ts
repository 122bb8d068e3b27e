// A real Prometheus and a real node exporter on loopback ports, started for a test and ended after it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RealServer = { readonly url: string; stop(): Promise<void> }

export type PrometheusOptions = {
  /** Samples of the past as OpenMetrics text, ending in "# EOF". */
  readonly history?: string
  /** "127.0.0.1:9100": scraped every second. */
  readonly scrape?: readonly string[]
}

export async function startPrometheus(options: PrometheusOptions = {}): Promise<RealServer> {
  const binary = debianBinary('prometheus')
  const folder = await mkdtemp(path.join(tmpdir(), 'wellcycle-prometheus-'))
  const data = path.join(folder, 'data')
  const config = path.join(folder, 'prometheus.yml')
  const scraped = { job_name: 'node', static_configs: [{ targets: options.scrape ?? [] }] }
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify({ global: { scrape_interval: '1s' }, scrape_configs: [scraped] }),
  )
  if (options.history) await backfill(options.history, folder, data)
  const address = await freeAddress()
  const child = spawnServer(binary, [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=50y',
    `--web.listen-address=${address}`,
    '--log.level=error',
  ])
  await answers(`http://${address}/-/ready`, child)
  return {
    url: `http://${address}`,
    async stop() {
      await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function startNodeExporter(): Promise<RealServer> {
  const binary = debianBinary('prometheus-node-exporter')
  const address = await freeAddress()
  const collectors = ['cpu', 'loadavg', 'meminfo', 'time', 'uname'].map(
    (name) => `--collector.${name}`,
  )
  const child = spawnServer(binary, [
    `--web.listen-address=${address}`,
    '--log.level=error',
    '--collector.disable-defaults',
    ...collectors,
  ])
  await answers(`http://${address}/metrics`, child)
  return { url: `http://${address}`, stop: () => end(child) }
}

function debianBinary(name: string): string {
  const binary = `/usr/bin/${name}`
  if (existsSync(binary)) return binary
  throw new Error('apt-get install prometheus prometheus-node-exporter')
}

async function backfill(history: string, folder: string, data: string) {
  const file = path.join(folder, 'history.txt')
  await writeFile(file, history)
  // Blocks of two hours, which it makes otherwise, take half a minute for some fortnights.
  const made = spawnSync(debianBinary('promtool'), [
    ...['tsdb', 'create-blocks-from', '--max-block-duration=720h'],
    ...['openmetrics', '--quiet', file, data],
  ])
  if (made.status !== 0) throw new Error(`promtool: ${made.stderr}`)
}

async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return `127.0.0.1:${address.port}`
}

type Running = ChildProcess & { complaint?: string }

function spawnServer(binary: string, flags: readonly string[]): Running {
  const child: Running = spawn(binary, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    child.complaint = text
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return child
}

async function answers(url: string, child: Running) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended: ${child.complaint}`)
    const answer = await fetch(url).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
  }
  await end(child)
  throw new Error(`${url} does not answer: ${child.complaint}`)
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
