import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EventSink, EventStream, eventText, openEventStreams } from './event-stream.ts'

let app: FastifyInstance
let url: string
let sinks: EventSink[]
let named: (string | null)[]
let ended: number

beforeEach(async () => {
  sinks = []
  named = []
  ended = 0
  app = Fastify({ forceCloseConnections: true })
  const streams = openEventStreams(app)
  app.get('/events', (request, reply) =>
    streams.serve(
      request,
      reply,
      new EventStream(async (sink, lastEventId) => {
        sinks.push(sink)
        named.push(lastEventId)
        return () => {
          ended += 1
        }
      }),
    ),
  )
  app.get('/broken', (request, reply) =>
    streams.serve(request, reply, new EventStream(() => Promise.reject(new Error('broken')))),
  )
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

async function open(headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const answer = await fetch(`${url}/events`, { headers, signal: stop.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('No stream')
  await vi.waitFor(() => expect(sinks.length).toBeGreaterThan(0))
  return { answer, stop, next: async () => (await reader.read()).value }
}

test('events arrive as they are sent', async () => {
  const { answer, next } = await open()
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  expect(await next()).toBe(': open\n\n')
  sinks[0]?.send(eventText({ id: 7, value: { text: 'two\nlines' } }))
  expect(await next()).toBe('id: 7\ndata: {"text":"two\\nlines"}\n\n')
  sinks[0]?.send(eventText({ name: 'reset', value: null }))
  expect(await next()).toBe('event: reset\ndata: null\n\n')
})

test('the stream learns the last event that the browser has', async () => {
  await open({ 'last-event-id': '41' })
  expect(named).toEqual(['41'])
})

test('a browser that goes away ends its stream', async () => {
  const { stop } = await open()
  stop.abort()
  await vi.waitFor(() => expect(ended).toBe(1))
  sinks[0]?.send(eventText({ value: 'to nobody' }))
})

test('a reader that does not read is let go', async () => {
  await open()
  const much = eventText({ value: 'x'.repeat(100_000) })
  for (let count = 0; count < 200; count += 1) sinks[0]?.send(much)
  await vi.waitFor(() => expect(ended).toBe(1), 5000)
})

test('a server that closes ends all streams and does not wait for them', async () => {
  const { next } = await open()
  await next()
  await app.close()
  expect(await next()).toBeUndefined()
  expect(ended).toBe(1)
})

test('a stream that cannot open is cut', async () => {
  const answer = await fetch(`${url}/broken`)
  await expect(answer.text()).rejects.toThrow()
})
