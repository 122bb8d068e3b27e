// Admits a caller by token or session; here, and where an organisation is created, organisations are minted.
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Endpoint } from '#api/endpoint.ts'
import { epochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor, Ctx, Installation, OrganisationInForce } from '#platform/context.ts'
import type { Admission } from '#platform/http/admission.ts'
import type { Accounts } from './accounts.ts'
import { answerOnce } from './answer-once.ts'
import { requireSameSite } from './require-same-site.ts'
import { entryOfAccount, entryOfToken, type OrganisationRow, touchToken } from './store.ts'

export function openAdmission(installation: Installation, accounts: Accounts): Admission {
  return {
    async admit(endpoint, request) {
      const now = installation.clock()
      const open = {
        installation,
        now,
        requestId: request.id,
        headers: headersOf(request),
        ip: request.ip,
      }
      const token = bearerOf(request)
      if (token === null) requireSameSite(request, installation.publicUrl)
      if (endpoint.access === 'public') return open
      if (endpoint.access === 'account') {
        const account = await accounts.current(open.headers)
        if (!account) throw notSignedIn()
        return { ...open, account }
      }
      const entry = token
        ? await enterByToken(installation, token, endpoint, request)
        : await enterBySession(installation, accounts, open.headers, endpoint, request)
      return { installation, now, requestId: request.id, ...entry }
    },
    once: answerOnce,
  }
}

type Entry = Pick<Ctx, 'organisation' | 'organisationInForce' | 'actor'>

async function enterBySession(
  installation: Installation,
  accounts: Accounts,
  headers: Headers,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Entry> {
  const account = await accounts.current(headers)
  if (!account) throw notSignedIn()
  const entry = await entryOfAccount(installation.db, account.id, slugIn(request))
  if (!entry) throw organisationNotFound()
  const actor: Actor = {
    kind: 'person',
    id: entry.personId,
    name: entry.personName,
    role: entry.role,
    memberships: entry.memberships,
  }
  if (entry.role === 'sponsor' && endpoint.access !== 'read') {
    throw new Refusal('NotAllowed', 'Sponsors read; they do not change anything.')
  }
  return { organisation: entry.id, organisationInForce: inForce(entry), actor }
}

async function enterByToken(
  installation: Installation,
  token: string,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Entry> {
  const now = installation.clock()
  const entry = await entryOfToken(installation.db, hashOf(token), now)
  if (!entry || (entry.scope === 'full' && entry.personLeftAt !== null)) throw notSignedIn()
  if (entry.slug !== slugIn(request)) throw organisationNotFound()
  const reaches = {
    read: ['read'],
    push: ['push'],
    full: entry.role === 'sponsor' ? ['read'] : ['read', 'push', 'write'],
  }[entry.scope]
  if (!reaches.includes(endpoint.access)) {
    throw new Refusal('NotAllowed', `A token with the scope “${entry.scope}” may not do this.`)
  }
  if (entry.lastUsedAt === null || epochMs(now) - epochMs(entry.lastUsedAt) > 60_000) {
    await touchToken(installation.db, entry.id, entry.tokenId, now)
  }
  const actor: Actor = {
    kind: 'token',
    id: entry.tokenId,
    name: entry.tokenName,
    scope: entry.scope,
    teamId: entry.teamId,
    role: entry.role,
    memberships: entry.memberships,
    personId: entry.personId,
  }
  return { organisation: entry.id, organisationInForce: inForce(entry), actor }
}

function inForce(row: OrganisationRow): OrganisationInForce {
  return { slug: row.slug, name: row.name, timeZone: row.timeZone, currency: row.currency }
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function bearerOf(request: { headers: { authorization?: string } }): string | null {
  const match = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')
  return match?.[1] ?? null
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent', 'authorization', 'origin'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set('x-forwarded-for', request.ip)
  return headers
}

function slugIn(request: FastifyRequest): string {
  const params = request.params as { organisation?: string }
  return params.organisation ?? ''
}

function notSignedIn() {
  return new Refusal('NotSignedIn', 'Sign in, or send a token that is in force.')
}

function organisationNotFound() {
  return new Refusal('OrganisationNotFound', 'There is no such organisation, or it is not yours.')
}
