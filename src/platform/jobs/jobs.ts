// Work that outlives a request: queued in the verb's own transaction, run by any process, retried.
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database, DatabaseAddress } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'

export type JobDefinition = {
  readonly name: string
  /** Runs by itself, as a cron expression in UTC. */
  readonly cron?: string
  /** Seconds after which a job whose worker vanished is taken up again. */
  readonly expireInSeconds?: number
  readonly retryLimit?: number
  /** How many run at once in one process. */
  readonly concurrency?: number
  run(payload: unknown, requestId: string): Promise<void>
}

export type Jobs = {
  /** Queued when the transaction of `db` commits; with a key, at most one waits at a time. */
  enqueue(db: Database, name: string, payload: object, key?: string): Promise<void>
}

export type JobQueue = Jobs & {
  start(definitions: readonly JobDefinition[]): Promise<void>
  stop(): Promise<void>
}

export function openJobQueue(address: DatabaseAddress, log: Log): JobQueue {
  const boss = new PgBoss({ ...address, schema: 'job', max: 4, application_name: 'wellcycle-jobs' })
  boss.on('error', (error: unknown) => log.error({ err: error }, 'job queue'))
  let started: Promise<unknown> | null = null

  return {
    async enqueue(db, name, payload, key) {
      if (!started) throw new Error('The job queue has not been started')
      await started
      await boss.send(name, payload, {
        db: fromKysely(db.getExecutor() as never),
        ...(key === undefined ? {} : { singletonKey: key }),
      })
    },
    async start(definitions) {
      started = boss.start().then(() => register(boss, definitions, log))
      await started
    },
    async stop() {
      if (!started) return
      await started
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function register(boss: PgBoss, definitions: readonly JobDefinition[], log: Log) {
  for (const definition of definitions) {
    await boss.createQueue(definition.name, {
      policy: 'short',
      expireInSeconds: definition.expireInSeconds ?? 120,
      retryLimit: definition.retryLimit ?? 3,
      retryBackoff: true,
      retryDelay: 5,
      deleteAfterSeconds: 24 * 3600,
    })
    if (definition.cron) await boss.schedule(definition.name, definition.cron, {}, { tz: 'UTC' })
    await boss.work(
      definition.name,
      { pollingIntervalSeconds: 2, localConcurrency: definition.concurrency ?? 1 },
      async (jobs) => {
        for (const job of jobs) await runJob(definition, job, log)
      },
    )
  }
}

async function runJob(definition: JobDefinition, job: { id: string; data: unknown }, log: Log) {
  const started = performance.now()
  try {
    await definition.run(job.data, job.id)
    log.debug({ job: definition.name, id: job.id, ms: performance.now() - started }, 'job done')
  } catch (error) {
    log.error({ job: definition.name, id: job.id, err: error }, 'job failed')
    throw error
  }
}
