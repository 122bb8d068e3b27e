import { z } from 'zod'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import type { Installation } from '#platform/context.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import { deliverMail } from './deliver-mail.ts'
import { deleteMessagesBefore } from './delivery-store.ts'

const keptMs = 90 * 24 * 3_600_000
const Named = z.object({ organisation: z.uuid(), messages: z.array(z.uuid()) })

export function notificationJobs(installation: Installation): readonly JobDefinition[] {
  const { db, clock } = installation
  return [
    {
      name: 'send-mail',
      expireInSeconds: 900,
      concurrency: 2,
      run: (payload) => deliverMail(installation, Named.parse(payload)),
    },
    {
      name: 'send-due-mail',
      cron: '* * * * *',
      expireInSeconds: 900,
      run: () => deliverMail(installation),
    },
    {
      name: 'delete-old-mail',
      cron: '41 3 * * *',
      run: () => deleteMessagesBefore(db, instantFromEpochMs(epochMs(clock()) - keptMs)),
    },
  ]
}
