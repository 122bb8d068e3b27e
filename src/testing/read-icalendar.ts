// Reads iCalendar as strictly as RFC 5545 says: CRLF, folding at 75 octets, nesting, escapes.

export type CalendarPart = {
  readonly name: string
  /** Names with the parameters that they were written with; text unescaped. */
  readonly properties: readonly CalendarProperty[]
  readonly parts: readonly CalendarPart[]
  /** The one value of a property; throws when there are several. */
  one(name: string): string | undefined
}
type CalendarProperty = {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

export function readICalendar(text: string): CalendarPart {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end')
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end in CRLF')
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`A line of over 75 octets: ${line}`)
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error(`A control character: ${line}`)
  }
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const part = readPart(lines)
  if (lines.length > 0) throw new Error(`Lines after the end: ${lines.join('|')}`)
  return part
}

function readPart(lines: string[]): CalendarPart {
  const opening = readProperty(lines.shift() ?? '')
  if (opening.name !== 'BEGIN') throw new Error(`Not a beginning: ${opening.name}`)
  const properties: CalendarProperty[] = []
  const parts: CalendarPart[] = []
  for (;;) {
    const [line] = lines
    if (line === undefined) throw new Error(`${opening.value} does not end`)
    if (line.startsWith('BEGIN:')) {
      parts.push(readPart(lines))
      continue
    }
    lines.shift()
    if (line === `END:${opening.value}`) break
    properties.push(readProperty(line))
  }
  const one = (name: string) => {
    const found = properties.filter((property) => property.name === name)
    if (found.length > 1) throw new Error(`${name} stands ${found.length} times`)
    return found[0]?.value
  }
  return { name: opening.value, properties, parts, one }
}

function readProperty(line: string): CalendarProperty {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line)
  if (!match?.[1]) throw new Error(`Not a property: ${line}`)
  const isText = ['SUMMARY', 'DESCRIPTION', 'LOCATION'].includes(match[1])
  const value = match[3] ?? ''
  if (isText && /(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error(`Not escaped: ${line}`)
  return {
    name: match[1],
    parameters: (match[2] ?? '').slice(1),
    value: isText ? unescaped(value) : value,
  }
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_match, one: string) => (/n/i.test(one) ? '\n' : one))
}
