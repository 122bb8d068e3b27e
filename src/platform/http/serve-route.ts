import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#api/endpoint.ts'
import type { Installation } from '#platform/context.ts'
import type { Admission } from './admission.ts'
import { EventStream, type EventStreams } from './event-stream.ts'
import { JsonAnswer } from './json-answer.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { answerError, type InputError, InvalidInput, inputErrors } from './problem.ts'
import type { Route } from './route.ts'
import { sendText, TextAnswer } from './text-answer.ts'
import { unwritableText } from './unwritable-text.ts'

const defaultBodyLimit = 256 * 1024

export function serveRoute(
  app: FastifyInstance,
  installation: Installation,
  admission: Admission,
  streams: EventStreams,
  { endpoint, verb, transaction }: Route,
) {
  const status = endpoint.status ?? (endpoint.output === null ? 204 : 200)
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    bodyLimit: endpoint.bodyLimit ?? defaultBodyLimit,
    schema:
      endpoint.output && !endpoint.produces && !endpoint.streams
        ? { response: { [status]: jsonSchemaOf(endpoint.output, 'answered', 'draft-7') } }
        : {},
    errorHandler: (error, request, reply) =>
      answerError(error, request, reply, endpoint.refusals) as never,
    handler: async (request, reply) => {
      const admitted = await admission.admit(endpoint, request)
      const input = parseInput(endpoint, request)
      const setCookies: string[] = []
      const answer = async (db: Installation['db']) => {
        const ctx = { ...admitted, db, setCookies }
        return endpoint.idempotent
          ? admission.once(request, ctx as never, () => verb(ctx as never, input as never))
          : verb(ctx as never, input as never)
      }
      const output = transaction
        ? await installation.db.transaction().execute(answer)
        : await answer(installation.db)
      if (output instanceof EventStream) return streams.serve(request, reply, output)
      if (output instanceof TextAnswer) {
        return sendText(request, reply, output, endpoint.produces ?? 'text/plain')
      }
      return sendOutput(reply, status, output, setCookies)
    },
  })
}

function sendOutput(reply: FastifyReply, status: number, output: unknown, cookies: string[]) {
  for (const cookie of cookies) void reply.header('set-cookie', cookie)
  void reply.header('cache-control', 'no-store').code(status)
  if (status === 204) return reply.send()
  return output instanceof JsonAnswer
    ? reply.type('application/json; charset=utf-8').send(output.bytes)
    : reply.send(output)
}

function parseInput(endpoint: Endpoint, request: FastifyRequest) {
  const errors: InputError[] = []
  const part = (place: string, schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return undefined
    const unwritable = unwritableText(value)
    if (unwritable !== null) {
      errors.push({
        path: `${place}${unwritable}`,
        message: 'Text is needed: this has NUL or broken characters, as binary files have',
      })
      return undefined
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    errors.push(...inputErrors(place, parsed.error))
    return undefined
  }
  const input = {
    params: part('path', endpoint.params, request.params),
    query: part('query', endpoint.query, request.query),
    body: part('body', endpoint.body, request.body),
  }
  if (errors.length > 0) throw new InvalidInput(errors)
  return input
}
