// The composition root: config → database → jobs → slices → http.
import type { FastifyInstance } from 'fastify'
import { contract } from '#api/contract.ts'
import type { Instant } from '#domain/instant.ts'
import { openAccounts } from '#features/access/accounts.ts'
import { openAdmission } from '#features/access/admit-caller.ts'
import { openRoomStreams } from '#features/rooms/open-room-streams.ts'
import { openAttemptLimit, openMemoryLimit } from '#platform/attempt-limit.ts'
import type { Installation } from '#platform/context.ts'
import type { DatabaseAddress } from '#platform/db/database.ts'
import { openDatabase, openPool } from '#platform/db/database.ts'
import { isMigrated, migrate, migrationsFolder } from '#platform/db/migrate.ts'
import { requireSameSecret } from '#platform/db/require-same-secret.ts'
import { openHttp } from '#platform/http/http.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import { openJobQueue } from '#platform/jobs/jobs.ts'
import { openLive } from '#platform/live.ts'
import type { Log } from '#platform/log.ts'
import type { MailServer } from '#platform/mail/mail-server.ts'
import type { OutboundFetch } from '#platform/outbound.ts'
import { openSecretBox } from '#platform/secret-box.ts'
import packageFile from '../package.json' with { type: 'json' }
import { jobDefinitions, routes } from './slices.ts'

export type Parts = {
  readonly address: DatabaseAddress
  readonly secret: string
  readonly publicUrl: string
  readonly behindProxy: boolean
  readonly log: Log
  readonly clock: () => Instant
  readonly outbound: OutboundFetch
  readonly mail: MailServer | null
}

export type Server = {
  readonly http: FastifyInstance
  readonly installation: Installation
  /** Starts the jobs; requests are answered before that already. */
  startJobs(): Promise<void>
  close(): Promise<void>
}

export async function openServer(parts: Parts): Promise<Server> {
  const pool = openPool(parts.address, 20)
  pool.on('error', (error) => parts.log.warn({ err: error }, 'database connection lost'))
  const db = openDatabase(pool)
  await migrate(db, migrationsFolder)
  await requireSameSecret(db, parts.secret)
  const jobs = openJobQueue(parts.address, parts.log)
  const live = openLive(parts.address, parts.log)
  const rooms = openRoomStreams({ db, live, clock: parts.clock, log: parts.log })
  const attempts = (name: string, count: number) =>
    openAttemptLimit(pool, { name, attempts: count, windowSeconds: 900 })
  const accountSettings = { secret: parts.secret, publicUrl: parts.publicUrl }
  const installation: Installation = {
    db,
    clock: parts.clock,
    log: parts.log,
    jobs,
    live,
    rooms,
    secretBox: openSecretBox(parts.secret),
    outbound: parts.outbound,
    mail: parts.mail,
    signInLimits: { pair: attempts('sign-in', 5), address: attempts('sign-in-address', 50) },
    questionLimit: openMemoryLimit({ attempts: 10, windowSeconds: 60 }),
    wallCodeLimit: attempts('wall-code', 20),
    accountSettings,
    publicUrl: parts.publicUrl,
  }
  const ready = async () => {
    if (!(await isMigrated(db, migrationsFolder))) throw new Error('Migrations are missing')
  }
  const admission = openAdmission(installation, openAccounts(db, accountSettings))
  const { behindProxy } = parts
  const http = await openHttp({ installation, admission, routes, ready, behindProxy })
  const openApi = openApiDocument(contract, packageFile.version)
  http.get('/api/openapi.json', async () => openApi)
  return {
    http,
    installation,
    startJobs: () => jobs.start(jobDefinitions(installation)),
    async close() {
      await http.close()
      await rooms.end()
      await jobs.stop()
      await live.stop()
      await db.destroy()
    },
  }
}
