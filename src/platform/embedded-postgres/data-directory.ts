import { chmod, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Makes the data directory if need be and answers its real path. Made by root, it can be passed
 * through (not listed) by others, since the server below it runs as an unprivileged user.
 */
export async function prepareDataDirectory(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir)
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  const firstMade = await mkdir(wanted, { recursive: true, mode })
  if (firstMade !== undefined) {
    // mkdir's mode is narrowed by the umask
    for (let made = wanted; made.length >= firstMade.length; made = dirname(made)) {
      await chmod(made, mode)
    }
  } else if (await isOwnAndEmpty(wanted)) {
    await chmod(wanted, mode)
  }
  return realpath(wanted)
}

async function isOwnAndEmpty(folder: string): Promise<boolean> {
  const { uid } = await stat(folder)
  return uid === process.getuid?.() && (await readdir(folder)).length === 0
}
