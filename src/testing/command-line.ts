import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export type Ran = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

type RunOptions = { readonly input?: string; readonly env?: Readonly<Record<string, string>> }

const commandLine = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** Runs the command line as a process of its own, as a person would. */
export async function runCommandLine(
  parameters: readonly string[],
  { input = '', env = {} }: RunOptions = {},
): Promise<Ran> {
  const { WELLCYCLE_URL: _url, WELLCYCLE_TOKEN: _token, ...surroundings } = process.env
  const child = spawn(process.execPath, [commandLine, ...parameters], {
    env: { ...surroundings, ...env },
  })
  child.stdin.end(input)
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await exit, stdout, stderr }
}
