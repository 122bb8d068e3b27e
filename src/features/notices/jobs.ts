import type { Installation } from '#platform/context.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import { remindDueTeams } from './remind-due-teams.ts'

export function noticeJobs(installation: Installation): readonly JobDefinition[] {
  return [
    {
      name: 'remind-of-notices',
      // Each hour, because the morning comes to each time zone at another one.
      cron: '7 * * * *',
      expireInSeconds: 600,
      run: (_payload, requestId) => remindDueTeams(installation, requestId),
    },
  ]
}
