// A running installation on a database of its own, and callers who speak to it through the contract.
import { randomBytes } from 'node:crypto'
import { addressOf } from '#api/address.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'
import { epochMs, instant, instantFromEpochMs } from '#domain/instant.ts'
import type { Role, TokenScope } from '#domain/role.ts'
import * as access from '#features/access/api.ts'
import { createToken, invitePerson, startFirstRun } from '#features/access/api.ts'
import type { DatabaseAddress } from '#platform/db/database.ts'
import { openLog } from '#platform/log.ts'
import type { MailServer } from '#platform/mail/mail-server.ts'
import type { OutboundFetch } from '#platform/outbound.ts'
import { openServer, type Server } from '../server.ts'
import { openTestDatabase } from './database.ts'

export type Problem = { status: number; code: string; detail: string; [extra: string]: unknown }

export type Caller = {
  readonly organisation: string
  /** What the caller shows with each request. */
  readonly headers: Readonly<Record<string, string>>
  /** The answer's body; throws with the problem when the call is refused. */
  ok<E extends Endpoint>(endpoint: E, request?: Loose<E>): Promise<Output<E>>
  /** The problem; throws when the call succeeds. */
  refused<E extends Endpoint>(endpoint: E, request?: Loose<E>): Promise<Problem>
  raw(
    endpoint: Endpoint,
    request?: AnyRequest,
    headers?: Record<string, string>,
  ): Promise<RawAnswer>
}

type AnyRequest = { params?: object; query?: object; body?: unknown }
/** `organisation` is filled in by the caller. */
type Loose<E extends Endpoint> = Omit<Request<E>, 'params'> & {
  params?: Omit<NonNullable<Request<E>['params']>, 'organisation'> & { organisation?: string }
}
export type RawAnswer = {
  status: number
  text: string
  headers: Record<string, unknown>
  cookies: string[]
}

export type Scenario = {
  readonly server: Server
  /** Of its database, for another process beside it. */
  readonly address: DatabaseAddress
  /** Nobody: no cookie, no token. */
  readonly nobody: Caller
  /** A new organisation with its administrator, signed in by session. */
  organisation(name?: string): Promise<Caller>
  /** A person with this role in the administrator's organisation, signed in. */
  person(administrator: Caller, role: Role, teams?: readonly string[]): Promise<Caller>
  /** A token of the administrator's organisation. */
  token(administrator: Caller, scope: TokenScope, team?: string): Promise<Caller>
  readonly clock: { now(): string; set(text: string): void; advanceDays(days: number): void }
  close(): Promise<void>
}

export type ScenarioOptions = {
  readonly now?: string
  readonly outbound?: OutboundFetch
  readonly jobs?: boolean
  readonly mail?: MailServer
}

const noOutbound: OutboundFetch = async ({ url }) => {
  throw new Error(`The test made no provision for a call to ${url}`)
}

export async function openScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const database = await openTestDatabase()
  let now = instant(options.now ?? '2026-03-04T09:00:00Z')
  const server = await openServer({
    address: database.address,
    secret: randomBytes(32).toString('hex'),
    publicUrl: 'http://localhost:3000',
    behindProxy: false,
    log: openLog(process.env.WELLCYCLE_TEST_LOG ?? 'silent'),
    clock: () => now,
    outbound: options.outbound ?? noOutbound,
    mail: options.mail ?? null,
  })
  if (options.jobs) await server.startJobs()
  const nobody = callerOf(server, '', {})
  let administrator: { cookie: string } | null = null

  const signedIn = async (
    credentials: { email: string; password: string },
    organisation: string,
  ) => {
    const answer = await nobody.raw(access.signIn, { body: credentials })
    return callerOf(server, organisation, { cookie: cookieHeader(answer.cookies) })
  }

  return {
    server,
    address: database.address,
    nobody,
    async organisation(name = 'Example') {
      if (administrator === null) {
        const answer = await nobody.raw(startFirstRun, {
          body: {
            organisation: { name, timeZone: 'Europe/Dublin', currency: 'EUR' },
            account: {
              name: 'Ada Admin',
              email: 'ada@example.org',
              password: 'correct horse battery',
            },
          },
        })
        if (answer.status !== 201) throw new Error(answer.text)
        administrator = { cookie: cookieHeader(answer.cookies) }
        return callerOf(server, JSON.parse(answer.text).organisation, administrator)
      }
      const caller = callerOf(server, '', administrator)
      const created = await caller.ok(access.createOrganisation, {
        body: { name, timeZone: 'Europe/Dublin', currency: 'EUR' },
      })
      return callerOf(server, created.slug, administrator)
    },
    async person(by, role, teams = []) {
      const handle = randomBytes(4).toString('hex')
      const email = `${role}-${handle}@example.org`
      const password = `password of ${handle}`
      const invitation = await by.ok(invitePerson, { body: { email, role, teams: [...teams] } })
      const secret = invitation.url.split('/').at(-1) ?? ''
      await nobody.ok(access.acceptInvitation, {
        params: { secret },
        body: { account: { name: `${role} ${handle}`, password } },
      })
      return signedIn({ email, password }, by.organisation)
    },
    async token(by, scope, team) {
      const body = { name: `${scope} token`, scope, team: team ?? null }
      const token = await by.ok(createToken, { body })
      return callerOf(server, by.organisation, { authorization: `Bearer ${token.secret}` })
    },
    clock: {
      now: () => now,
      set: (text) => {
        now = instant(text)
      },
      advanceDays: (days) => {
        now = instantFromEpochMs(epochMs(now) + days * 86_400_000)
      },
    },
    async close() {
      await server.close()
      await database.drop()
    },
  }
}

function callerOf(server: Server, organisation: string, headers: Record<string, string>): Caller {
  const raw: Caller['raw'] = async (endpoint, request = {}, more = {}) => {
    const params = { organisation, ...request.params }
    const answer = await server.http.inject({
      method: endpoint.method,
      url: addressOf(endpoint, { params, query: request.query }),
      headers: { ...headers, ...more },
      ...(request.body === undefined ? {} : { payload: request.body as object }),
    })
    const set = answer.headers['set-cookie']
    return {
      status: answer.statusCode,
      text: answer.payload,
      headers: answer.headers,
      cookies: set === undefined ? [] : [set].flat(),
    }
  }
  return {
    organisation,
    headers,
    raw,
    async ok(endpoint, request) {
      const answer = await raw(endpoint, request)
      if (answer.status >= 300) throw new Error(`${endpoint.path}: ${answer.status} ${answer.text}`)
      return answer.text === '' ? (undefined as never) : JSON.parse(answer.text)
    },
    async refused(endpoint, request) {
      const answer = await raw(endpoint, request)
      if (answer.status < 300) throw new Error(`${endpoint.path} was not refused: ${answer.text}`)
      return JSON.parse(answer.text)
    },
  }
}

function cookieHeader(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
