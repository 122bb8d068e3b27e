// Reads a stream of server-sent events over HTTP, as a browser does.

export type HeardEvent = {
  /** "message" where the stream names none. */
  readonly name: string
  readonly id: number | null
  readonly value: unknown
}

export type EventReader = {
  readonly status: number
  /** All so far, in order. */
  readonly heard: readonly HeardEvent[]
  /** The text as it came. */
  readonly text: string
  /** Resolves when the server ends the stream, or the reader does. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

export async function openEventReader(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventReader> {
  const stop = new AbortController()
  const answer = await fetch(url, { headers, signal: stop.signal })
  const heard: HeardEvent[] = []
  const reader = { status: answer.status, heard, text: '' }
  const read = async () => {
    const decoder = new TextDecoder()
    let begun = ''
    for await (const bytes of answer.body ?? []) {
      const text = decoder.decode(bytes, { stream: true })
      reader.text += text
      const frames = `${begun}${text}`.split('\n\n')
      begun = frames.pop() ?? ''
      heard.push(...frames.flatMap(eventsOf))
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!isEnd(error)) throw error
  })
  return Object.assign(reader, {
    ended,
    async close() {
      stop.abort()
      await ended
    },
  })
}

/** None for comments and for the time after which to come back. */
function eventsOf(frame: string): HeardEvent[] {
  const fields = new Map(
    frame.split('\n').map((line) => {
      const cut = line.indexOf(': ')
      return [line.slice(0, cut), line.slice(cut + 2)]
    }),
  )
  const value = fields.get('data')
  if (value === undefined) return []
  const id = fields.get('id')
  return [
    {
      name: fields.get('event') ?? 'message',
      id: id === undefined ? null : Number(id),
      value: JSON.parse(value),
    },
  ]
}

/** The reader stopped, or the other side let go of the connection. */
function isEnd(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.message === 'terminated')
}
