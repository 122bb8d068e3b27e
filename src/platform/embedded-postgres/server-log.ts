import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemErrorCode } from './database-unavailable.ts'

const rotatedFromBytes = 1_000_000

/** The server's log file; one that has grown large becomes the previous one, which is dropped. */
export async function serverLog(dataDir: string): Promise<string> {
  const path = join(dataDir, 'postgresql.log')
  if ((await sizeOf(path)) > rotatedFromBytes) {
    await rename(path, join(dataDir, 'postgresql.previous.log'))
  }
  return path
}

/** Appends what `write` lets a process print; `since` reads what was added from then on. */
export async function withServerLog<T>(
  path: string,
  write: (descriptor: number, since: () => Promise<string>) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'a', 0o600)
  try {
    const { size } = await file.stat()
    return await write(file.fd, async () => (await readFile(path)).subarray(size).toString())
  } finally {
    await file.close()
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return 0
    throw error
  }
}
