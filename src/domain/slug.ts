// A slug is a name as it stands in an address: lower-case words joined by hyphens, made from the name.

export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 50).replace(/-+$/, '') || 'unnamed'
}

/** The slug of the name, with the first free number when it is taken ("payments-2"). */
export async function uniqueSlug(
  name: string,
  takenLike: (stem: string) => Promise<readonly string[]>,
): Promise<string> {
  const stem = slugOf(name)
  const taken = new Set(await takenLike(stem))
  if (!taken.has(stem)) return stem
  let suffix = 2
  while (taken.has(`${stem}-${suffix}`)) suffix += 1
  return `${stem}-${suffix}`
}
