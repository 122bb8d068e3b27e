import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import type { Installation } from '#platform/context.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import { deleteEvents } from './event-store.ts'

/** A room that was closed so long ago is read as a whole; nobody catches up any more. */
const keptMs = 30 * 86_400_000

export function roomJobs({ db, clock, log }: Installation): readonly JobDefinition[] {
  return [
    {
      name: 'forget-room-events',
      cron: '20 3 * * *',
      async run() {
        const closedBefore = instantFromEpochMs(epochMs(clock()) - keptMs)
        const events = await deleteEvents(db, closedBefore)
        log.info({ events }, 'events of reviews that are long closed were deleted')
      },
    },
  ]
}
