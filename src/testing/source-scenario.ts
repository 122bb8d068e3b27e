// A scenario whose connections speak to a Prometheus that answers as the test says, and whose jobs run
// when the test says.

import * as connections from '#features/connections/api.ts'
import { connectionJobs } from '#features/connections/jobs.ts'
import { createTeam } from '#features/teams/api.ts'
import { type OutboundAnswer, OutboundFailure, type OutboundRequest } from '#platform/outbound.ts'
import { type Caller, openScenario, type Scenario } from './scenario.ts'

type Job = { readonly name: string; readonly payload: object }

export type SourceScenario = {
  readonly scenario: Scenario
  /** Requests that reached the source since the organisation was made. */
  asked: OutboundRequest[]
  respond: (url: URL) => OutboundAnswer | OutboundFailure
  queue: Job[]
  /** A new organisation with the teams Otters and Badgers; the clock is set to its usual time. */
  organisation(): Promise<Caller>
  run(job: string, payload?: object): Promise<void>
  /** What happens every minute. */
  tick(): Promise<void>
  /** What a person asks for by “collect now”. */
  collect(connection: string, cycle: string, query?: string): Promise<void>
}

export async function openSourceScenario(): Promise<SourceScenario> {
  const scenario = await openScenario({
    outbound: async (request) => {
      source.asked.push(request)
      const answer = source.respond(new URL(request.url))
      if (answer instanceof OutboundFailure) throw answer
      return answer
    },
  })
  const jobs = {
    enqueue: async (_: unknown, name: string, payload: object) => {
      source.queue.push({ name, payload })
    },
  }
  const definitions = connectionJobs({ ...scenario.server.installation, jobs })
  const source: SourceScenario = {
    scenario,
    asked: [],
    respond: () => value('12'),
    queue: [],
    async organisation() {
      scenario.clock.set('2026-03-04T09:00:00Z')
      const ada = await scenario.organisation('Connected')
      for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
      Object.assign(source, { asked: [], queue: [], respond: () => value('12') })
      return ada
    },
    async run(name, payload = {}) {
      const job = definitions.find((definition) => definition.name === name)
      if (!job) throw new Error(`There is no job ${name}`)
      await job.run(payload, `job ${name}`)
    },
    async tick() {
      await source.run('collect-due')
      for (const job of source.queue.splice(0)) await source.run(job.name, job.payload)
    },
    async collect(connection, cycle, query) {
      const { organisation } = await scenario.server.installation.db
        .selectFrom('connection')
        .select('organisation_id as organisation')
        .where('id', '=', connection)
        .executeTakeFirstOrThrow()
      const asked = { organisation, connection, cycle, query: query ?? null }
      await source.run('collect-asked', asked)
    },
  }
  return source
}

/** An answer with one series. */
export function value(written: string, more: object = {}): OutboundAnswer {
  return success({ resultType: 'vector', result: [{ metric: {}, value: [1, written] }] }, more)
}

export function noSeries(): OutboundAnswer {
  return success({ resultType: 'vector', result: [] })
}

export function success(data: object, more: object = {}): OutboundAnswer {
  const text = JSON.stringify({ status: 'success', data, ...more })
  return { status: 200, headers: new Headers(), text }
}

export function gone(): OutboundFailure {
  return new OutboundFailure('network', 'The host refuses the connection')
}

export function deploysOf(team: string) {
  const query = { expression: 'deploys[$window]' }
  return { team, metric: 'ops.deploys', query }
}

export async function connectionOf(ada: Caller, different: object = {}): Promise<string> {
  const settings = { baseUrl: 'https://prom.example.org' }
  const body = { connector: 'prometheus', name: 'Production', settings, ...different }
  return (await ada.ok(connections.createConnection, { body })).id
}
