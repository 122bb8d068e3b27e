import type { UnavailableCode } from './database-unavailable.ts'
import { DatabaseUnavailable, diskFull, orOwnServer } from './database-unavailable.ts'

const noise = /^(child process exited|initdb: removing|initdb: data directory|The |This |Data page)/
const complaint = /(?:FATAL|PANIC|ERROR|error|fatal):\s+(.+)$/

/** The last line of initdb's or the server's output that says what went wrong. */
export function lastComplaint(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !noise.test(line))
  const complaints = lines.flatMap((line) => complaint.exec(line)?.[1] ?? [])
  return complaints.at(-1) ?? lines.at(-1) ?? 'it said nothing'
}

/** True where the server of a killed app has not quite ended: the start is worth another try. */
export function saysAnotherServerRuns(output: string): boolean {
  return /pre-existing shared memory block|lock file "[^"]+" already exists/.test(output)
}

export function explainOutput(
  output: string,
  otherwise: Extract<UnavailableCode, 'InitFailed' | 'StartFailed'>,
  dataDir: string,
): DatabaseUnavailable {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new DatabaseUnavailable('DiskFull', diskFull(dataDir))
  }
  const unknownUser = /could not look up effective user ID (\d+)/.exec(output)
  if (unknownUser) {
    return new DatabaseUnavailable(
      'UserUnknown',
      `This process runs as user id ${unknownUser[1]}, which has no entry in /etc/passwd, and ` +
        'PostgreSQL does not start without one: add an entry, run as a user that has one, ' +
        `${orOwnServer}.`,
    )
  }
  const step = otherwise === 'InitFailed' ? 'initialised' : 'started'
  return new DatabaseUnavailable(
    otherwise,
    `The embedded PostgreSQL could not be ${step} in ${dataDir}: ${lastComplaint(output)}`,
  )
}
