import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** initdb asks its neighbour for the version through a shell, in double quotes. */
export function isPlainPath(path: string): boolean {
  return process.platform === 'win32' || !/["$`\\\n]/.test(path)
}

/** `home`, or a folder of its own elsewhere when a shell would give its path a meaning. */
export async function plainPlace(home: string): Promise<string> {
  if (isPlainPath(home)) return home
  const name = `binaries-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const above =
    process.getuid?.() === 0 ? '/var/lib/wellcycle' : join(homedir(), '.cache', 'wellcycle')
  const place = join(above, name)
  await mkdir(place, { recursive: true, mode: 0o755 })
  return place
}
