import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { refused, wrongUsage } from './command-failure.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
}

/** The text of a file, or of standard input when the name is "-". */
export async function readInput(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8').catch((error: unknown) => cannotRead(file, error))
  if (process.stdin.isTTY) throw wrongUsage('Name a file, or send one to standard input.')
  return text(process.stdin)
}

/** How messages call the input. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : file
}

function cannotRead(file: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  throw refused(`${file} cannot be read: ${reasons[code] ?? code}.`)
}
