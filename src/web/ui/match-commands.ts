export type Searchable = { readonly title: string; readonly keywords?: string }

/** Every word of the query must occur; what begins with the query comes first, then whole words. */
export function matchCommands<Command extends Searchable>(
  query: string,
  commands: readonly Command[],
): Command[] {
  const wanted = plain(query).trim()
  if (wanted === '') return [...commands]
  const words = wanted.split(/\s+/)
  const found = commands.flatMap((command) => {
    const title = plain(command.title)
    const all = `${title} ${plain(command.keywords ?? '')}`
    if (!words.every((word) => all.includes(word))) return []
    const begins = words.every((word) => ` ${all}`.includes(` ${word}`))
    return [{ command, rank: title.startsWith(wanted) ? 0 : begins ? 1 : 2 }]
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ command }) => command)
}

/** Without case and accents: "Prufung" finds "Prüfung". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
