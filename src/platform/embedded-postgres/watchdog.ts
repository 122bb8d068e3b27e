import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { DatabaseUnavailable, orOwnServer, systemErrorCode } from './database-unavailable.ts'
import type { ServerUser } from './server-user.ts'
import { asUser, serverEnvironment } from './server-user.ts'

// The shell is the parent of the guarded process, so that the process id it signals is never
// another's, and descriptor 3 is a pipe whose other end the app alone holds: it ends with the app,
// however that dies. It asks more than once: a process that has just begun may not hear yet.
const script = `
exec 3<&0 </dev/null
trap '' HUP INT QUIT TERM
( trap - HUP INT QUIT TERM; exec "$@" ) >&2 3<&- &
guarded=$!
echo $guarded
exec >/dev/null
( exec 2>/dev/null
  read -r line <&3
  asked=0
  while [ $asked -lt 60 ]; do
    kill -s INT $guarded
    asked=$((asked + 1))
    sleep 1 || exit
  done
  kill -s QUIT $guarded
) &
watcher=$!
exec 3<&-
wait $guarded
status=$?
kill -s KILL $watcher 2>/dev/null
exit $status
`

export type Guarded = {
  /** of the guarded process itself */
  readonly pid: number
  /** resolves with the exit status once the guarded process has ended */
  readonly ended: Promise<number>
  hasEnded(): boolean
  /** what the process prints, where output is 'pipe' */
  readonly output: Readable | null
  /** asks by SIGINT, after a minute by SIGQUIT */
  end(): void
  /** lets the app's process end without waiting for this one */
  unref(): void
}

/**
 * Starts a process that is asked to end (SIGINT: PostgreSQL's fast shutdown) when this one dies.
 * `output` is where its standard output and error go: an open file or a pipe.
 */
export async function spawnGuarded(options: {
  command: string
  args: readonly string[]
  user: ServerUser | undefined
  output: number | 'pipe'
  environment?: Record<string, string>
}): Promise<Guarded> {
  const { command, args, user, output, environment } = options
  const shell = spawn('/bin/sh', ['-c', script, 'wellcycle', command, ...args], {
    ...asUser(user),
    env: { ...serverEnvironment(), ...environment },
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', output],
  })
  let hasEnded = false
  const ended = new Promise<number>((resolve) => {
    shell.once('exit', (status) => {
      hasEnded = true
      resolve(status ?? 1)
    })
  })
  const { stdin, stdout } = shell
  if (!stdin || !stdout) throw new Error('the watchdog has no pipes')
  // the pipe breaks when the watchdog ends, which `ended` tells
  stdin.on('error', () => stdin.destroy())
  const pid = await new Promise<number>((resolve, reject) => {
    shell.once('error', (error) => reject(noShell(error)))
    stdout.once('data', (line: Buffer) => resolve(Number(line.toString())))
    stdout.once('close', () => reject(new Error('the watchdog ended before it began')))
  })
  stdout.destroy()
  return {
    pid,
    ended,
    hasEnded: () => hasEnded,
    output: shell.stderr,
    end() {
      shell.ref()
      stdin.destroy()
    },
    unref() {
      shell.unref()
      if (stdin instanceof Socket) stdin.unref()
    },
  }
}

function noShell(error: Error): Error {
  if (systemErrorCode(error) !== 'ENOENT') return error
  return new DatabaseUnavailable(
    'BinariesMissing',
    `The embedded PostgreSQL needs /bin/sh, which this machine lacks: add a shell, ${orOwnServer}.`,
    { cause: error },
  )
}
