import type { Installation } from '#platform/context.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import { openReports } from './open-reports.ts'
import { organisationIds } from './store.ts'

export function reportJobs(installation: Installation): readonly JobDefinition[] {
  const { db, clock } = installation
  return [
    {
      name: 'open-reports',
      cron: '*/5 * * * *',
      async run() {
        for (const organisation of await organisationIds(db)) {
          await openReports({ db, organisation, now: clock() })
        }
      },
    },
  ]
}
