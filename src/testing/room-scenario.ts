// A planned review in a running installation, its streams over HTTP, and another process beside it.
import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import type { z } from 'zod'
import { addressOf } from '#api/address.ts'
import type { Output } from '#api/endpoint.ts'
import { readSession } from '#features/access/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { planReview } from '#features/reviews/api.ts'
import { followRoom, type RoomEvent, readRoom, startReview } from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { type Log, openLog } from '#platform/log.ts'
import { openServer, type Server } from '../server.ts'
import { type EventReader, openEventReader } from './event-reader.ts'
import { cyclesUpToNow } from './reporting.ts'
import { type Caller, openScenario, type Scenario } from './scenario.ts'

export type Room = Output<typeof readRoom>
export type Told = z.output<typeof RoomEvent>

export type RoomScenario = {
  readonly scenario: Scenario
  /** Of the first process. */
  readonly url: string
  another(log?: Log): Promise<{ readonly server: Server; readonly url: string }>
  /** A new organisation whose administrator sits in the seat of a planned review. */
  plan(teams?: readonly string[]): Promise<PlannedRoom>
  close(): Promise<void>
}

export type PlannedRoom = {
  readonly ada: Caller
  readonly cycle: string
  readonly on: { readonly params: { readonly cycle: string } }
  read(caller?: Caller): Promise<Room>
  start(): Promise<Room>
  follow(caller: Caller, options?: Following): Promise<Follower>
}

type Following = {
  readonly url?: string
  readonly after?: number
  readonly lastEventId?: number
  readonly device?: string
}

export type Follower = EventReader & {
  /** The events without resets. */
  told(): Told[]
  of<P extends Told['part']>(part: P): Extract<Told, { part: P }>[]
  /** Waits until it holds. */
  until(holds: (told: readonly Told[]) => boolean): Promise<void>
}

export async function openRoomScenario(): Promise<RoomScenario> {
  const scenario = await openScenario()
  const url = await scenario.server.http.listen({ port: 0, host: '127.0.0.1' })
  const others: Server[] = []
  const followers: EventReader[] = []

  async function another(log = openLog(process.env.WELLCYCLE_TEST_LOG ?? 'silent')) {
    const { installation } = scenario.server
    const server = await openServer({
      address: scenario.address,
      secret: installation.accountSettings.secret,
      publicUrl: installation.publicUrl,
      behindProxy: false,
      log,
      clock: installation.clock,
      outbound: installation.outbound,
      mail: null,
    })
    others.push(server)
    return { server, url: await server.http.listen({ port: 0, host: '127.0.0.1' }) }
  }

  return {
    scenario,
    url,
    another,
    async plan(teams = ['Otters', 'Badgers']) {
      scenario.clock.set('2026-03-04T09:00:00Z')
      const ada = await scenario.organisation('Reviewing')
      for (const name of teams) await ada.ok(createTeam, { body: { name } })
      const cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
      const on = { params: { cycle } }
      const startsAt = '2026-03-04T10:00:00Z'
      const body = { startsAt, facilitator: null, coFacilitator: null, revision: 0 }
      await ada.ok(planReview, { ...on, body })
      await ada.ok(takeSeat, { ...on, body: {} })
      const read = (caller = ada) => caller.ok(readRoom, on)
      return {
        ada,
        cycle,
        on,
        read,
        async start() {
          await ada.ok(startReview, { ...on, body: {} })
          return read()
        },
        async follow(caller, options = {}) {
          const { after, device = randomUUID(), lastEventId } = options
          const params = { organisation: caller.organisation, cycle }
          const reader = await openEventReader(
            `${options.url ?? url}${addressOf(followRoom, { params, query: { after, device } })}`,
            {
              ...caller.headers,
              ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
            },
          )
          followers.push(reader)
          await vi.waitFor(() => expect(reader.text).toContain('retry: '), 5000)
          return followerOf(reader)
        },
      }
    },
    async close() {
      for (const follower of followers) await follower.close()
      for (const server of others) await server.close()
      await scenario.close()
    },
  }
}

function followerOf(reader: EventReader): Follower {
  const told = () =>
    reader.heard.filter(({ name }) => name === 'message').map(({ value }) => value as Told)
  return Object.assign(reader, {
    told,
    of: <P extends Told['part']>(part: P) =>
      told().filter((event): event is Extract<Told, { part: P }> => event.part === part),
    until: (holds: (told: readonly Told[]) => boolean) =>
      vi.waitFor(() => expect(holds(told())).toBe(true), { timeout: 10_000, interval: 20 }),
  })
}

/** Who a caller is in its organisation. */
export async function personOf(caller: Caller): Promise<{ id: string; name: string }> {
  const { account, organisations } = await caller.ok(readSession, {})
  const entry = organisations.find(({ slug }) => slug === caller.organisation)
  if (!entry || !account) throw new Error('The caller is nobody here')
  return { id: entry.personId, name: account.name }
}
