import { expect, test } from 'vitest'
import { explainOutput, lastComplaint, saysAnotherServerRuns } from './server-output.ts'

const fullDisk = `creating configuration files ... ok
running bootstrap script ... 2026-11-23 13:01:33.082 UTC [7675] PANIC:  could not write to file "pg_wal/xlogtemp.7675": No space left on device
child process was terminated by signal 6: Aborted
initdb: removing contents of data directory "/data/postgresql"
`

test('the line that says what went wrong is taken from among the others', () => {
  expect(lastComplaint(fullDisk)).toBe(
    'could not write to file "pg_wal/xlogtemp.7675": No space left on device',
  )
  expect(
    lastComplaint('initdb: error: directory "/d" exists but is not empty\ninitdb: hint: x'),
  ).toBe('directory "/d" exists but is not empty')
  expect(lastComplaint('postgres: could not find the library\n')).toBe(
    'postgres: could not find the library',
  )
  expect(lastComplaint('')).toBe('it said nothing')
})

test.each([
  [fullDisk, 'DiskFull'],
  ['initdb: error: could not look up effective user ID 54321: user does not exist', 'UserUnknown'],
  ['FATAL:  something else', 'StartFailed'],
])('%s is %s', (output, code) => {
  expect(explainOutput(output, 'StartFailed', '/data').code).toBe(code)
})

test('a server that has not quite ended is told from other failures', () => {
  const block = 'FATAL:  pre-existing shared memory block (key 263, ID 4) is still in use'
  const file = 'FATAL:  lock file "postmaster.pid" already exists'
  expect([block, file, fullDisk].map(saysAnotherServerRuns)).toEqual([true, true, false])
})
