import { z } from 'zod'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import type { Ctx, Installation } from '#platform/context.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import { collectAsked, collectConnection } from './collect-connection.ts'
import {
  closeCutOff,
  deleteReplacedCollections,
  dueConnections,
  organisationOfJob,
} from './schedule-store.ts'
import { type ConnectionRow, connectionById } from './store.ts'

const minuteMs = 60_000
/** No run takes as long as this. */
const cutOffMs = 3 * minuteMs
const keptMs = 90 * 24 * 60 * minuteMs

const OfConnection = z.object({ organisation: z.uuid(), connection: z.uuid() })
const Asked = OfConnection.extend({ cycle: z.string(), query: z.uuid().nullable() })

export function connectionJobs(installation: Installation): readonly JobDefinition[] {
  const { db, clock, jobs } = installation
  const ago = (ms: number) => instantFromEpochMs(epochMs(clock()) - ms)
  return [
    {
      name: 'collect-due',
      cron: '* * * * *',
      async run() {
        await closeCutOff(db, clock(), ago(cutOffMs))
        for (const turn of await dueConnections(db, clock())) {
          await jobs.enqueue(db, 'collect-connection', turn, turn.connection)
        }
      },
    },
    {
      name: 'collect-connection',
      expireInSeconds: 300,
      concurrency: 4,
      async run(payload, requestId) {
        const found = await subjectOf(installation, OfConnection.parse(payload), requestId)
        if (found) await collectConnection(found.ctx, found.connection)
      },
    },
    {
      name: 'collect-asked',
      expireInSeconds: 300,
      concurrency: 2,
      async run(payload, requestId) {
        const asked = Asked.parse(payload)
        const found = await subjectOf(installation, asked, requestId)
        if (found && !found.connection.paused)
          await collectAsked(found.ctx, found.connection, asked)
      },
    },
    {
      name: 'prune-collections',
      cron: '23 3 * * *',
      run: () => deleteReplacedCollections(db, ago(keptMs)),
    },
  ]
}

/** Null when the connection, or its whole organisation, has been removed meanwhile. */
async function subjectOf(
  installation: Installation,
  named: z.output<typeof OfConnection>,
  requestId: string,
): Promise<{ ctx: Ctx; connection: ConnectionRow } | null> {
  const { db } = installation
  const entry = await organisationOfJob(db, named.organisation)
  if (!entry) return null
  const { organisation, ...organisationInForce } = entry
  const connection = await connectionById({ db, organisation }, named.connection)
  if (!connection) return null
  const actor = { kind: 'system', name: connection.name } as const
  const now = installation.clock()
  const ctx = { installation, db, organisation, organisationInForce, actor, now, requestId }
  return { ctx, connection }
}
