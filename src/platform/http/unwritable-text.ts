// Text that the database cannot hold: a NUL character, or half of a surrogate pair.

/** Where in the value such text stands, as a path; null when there is none. */
export function unwritableText(value: unknown): string | null {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? '' : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, member] of Object.entries(value)) {
    const inside = unwritableText(key) === null ? unwritableText(member) : ''
    if (inside !== null) return `/${key.toWellFormed()}${inside}`
  }
  return null
}
