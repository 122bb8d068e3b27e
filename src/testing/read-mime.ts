// Reads a message strictly enough to tell what a mail program would see (RFC 5322, RFC 2045, RFC 2047).

export type MimePart = {
  /** Names in lower case; each value unfolded and its encoded words decoded. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly type: string
  /** Decoded; empty where there are parts. */
  readonly content: string
  readonly parts: readonly MimePart[]
}

export function readMime(raw: string): MimePart {
  const end = raw.indexOf('\r\n\r\n')
  if (end === -1) throw new Error(`A message without an end of its headers: ${raw}`)
  const headers = readHeaders(raw.slice(0, end))
  const body = raw.slice(end + 4)
  const [written] = headers.get('content-type') ?? ['text/plain']
  const type = written?.split(';')[0]?.trim().toLowerCase() ?? ''
  const boundary = /boundary="?([^";]+)"?/.exec(written ?? '')?.[1]
  if (boundary !== undefined) {
    const pieces = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1)
    const parts = pieces.map((piece) => readMime(piece.replace(/^\r\n/, '')))
    return { headers, type, content: '', parts }
  }
  const encoding = headers.get('content-transfer-encoding')?.[0]?.toLowerCase() ?? '7bit'
  return { headers, type, content: decoded(body, encoding), parts: [] }
}

/** All leaves, in order. */
export function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}

function readHeaders(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const line of text.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const match = /^([!-9;-~]+):[ \t]?(.*)$/.exec(line)
    if (!match?.[1]) throw new Error(`Not a header: ${line}`)
    const name = match[1].toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), withWords(match[2] ?? '')])
  }
  return headers
}

function withWords(value: string): string {
  const word = /=\?utf-8\?([bq])\?([^?]*)\?=/gi
  return value
    .replace(/\?=[ \t]+=\?/g, '?==?')
    .replace(word, (_match, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
    )
}

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString()
  if (encoding !== 'quoted-printable') return text
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
  return Buffer.from(bytes, 'latin1').toString()
}
