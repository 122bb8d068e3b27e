// Server-sent events: a verb answers an EventStream, and the connection is the platform's business.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export type EventSink = {
  /** Text as `eventText` makes it; one text may go to many sinks. */
  send(text: string): void
  /** The browser comes back by itself and catches up. */
  end(): void
}

/** Starts the stream after the last event that the browser names, if any; answers how to end it. */
export type OpenStream = (sink: EventSink, lastEventId: string | null) => Promise<() => void>

export class EventStream {
  readonly open: OpenStream

  constructor(open: OpenStream) {
    this.open = open
  }
}

/** `id` is what the browser names when it comes back; the value must not hold line breaks as JSON has none. */
export function eventText(event: { id?: number; name?: string; value: unknown }): string {
  const id = event.id === undefined ? '' : `id: ${event.id}\n`
  const name = event.name === undefined ? '' : `event: ${event.name}\n`
  return `${id}${name}data: ${JSON.stringify(event.value)}\n\n`
}

/** A page that does not hear it for long knows that its line is dead, which no browser tells. */
const heartbeatMs = 15_000
const here = eventText({ name: 'here', value: null })
/** A stream ends now and then, so that who may see it is asked again. */
const longestMs = 10 * 60_000
/** A reader that is so far behind is let go, and catches up when it comes back. */
const longestBacklog = 1_000_000

export type EventStreams = {
  serve(request: FastifyRequest, reply: FastifyReply, stream: EventStream): Promise<void>
}

export function openEventStreams(app: FastifyInstance): EventStreams {
  const ends = new Set<() => void>()
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    for (const end of ends) end()
  })

  return {
    async serve(request, reply, stream) {
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      raw.write(': open\n\n')
      const end = () => raw.end()
      const sink: EventSink = {
        send(text) {
          if (raw.writableEnded || raw.destroyed) return
          if (raw.writableLength > longestBacklog) raw.destroy()
          else raw.write(text)
        },
        end,
      }
      const heartbeat = setInterval(() => sink.send(here), heartbeatMs)
      const lifetime = setTimeout(end, longestMs * (0.8 + Math.random() * 0.2))
      const closed = new Promise<void>((resolve) => raw.once('close', resolve))
      ends.add(end)
      if (closing) end()
      try {
        const lastEventId = request.headers['last-event-id']
        const stop = await stream.open(sink, typeof lastEventId === 'string' ? lastEventId : null)
        await closed
        stop()
      } catch (error) {
        request.log.error({ err: error }, 'event stream')
        raw.destroy()
      } finally {
        clearInterval(heartbeat)
        clearTimeout(lifetime)
        ends.delete(end)
      }
    },
  }
}
