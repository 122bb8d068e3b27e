// Problem details (RFC 9457) with a code. What is not a listed refusal is a bug: one log line, one plain 500.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { commonRefusals } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'

export type InputError = { path: string; message: string }

export class InvalidInput extends Refusal {
  constructor(errors: readonly InputError[]) {
    const first = errors[0]
    super('InvalidInput', first ? `${first.path}: ${first.message}` : 'The input does not fit', {
      errors,
    })
  }
}

export function inputErrors(place: string, error: z.ZodError): InputError[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: [place, ...issue.path.map(String)].join('/'),
    message: issue.message,
  }))
}

function wordsOf(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export async function sendProblem(
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
  details: object = {},
) {
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      type: `urn:wellcycle:problem:${code}`,
      title: wordsOf(code),
      status,
      code,
      detail,
      requestId: reply.request.id,
      ...details,
    })
}

export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  listed: Readonly<Record<string, number>>,
) {
  if (error instanceof Refusal) {
    const status = listed[error.code] ?? commonRefusals[error.code as keyof typeof commonRefusals]
    if (status !== undefined) {
      if (typeof error.details.retryAfterSeconds === 'number') {
        void reply.header('retry-after', String(error.details.retryAfterSeconds))
      }
      return sendProblem(reply, status, error.code, error.message, error.details)
    }
  }
  const transport = transportProblem(error)
  if (transport) return sendProblem(reply, transport.status, transport.code, transport.detail)
  request.log.error({ err: error }, 'unexpected error')
  return sendProblem(
    reply,
    500,
    'UnexpectedError',
    'Something went wrong on our side. The log has it under the request id.',
  )
}

/** What Fastify itself refuses before a verb is reached. */
function transportProblem(error: unknown) {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return {
      status: 413,
      code: 'BodyTooLarge',
      detail: 'The body is larger than this address takes.',
    }
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return { status: 415, code: 'UnsupportedMediaType', detail: 'Send JSON as application/json.' }
  }
  const status = Number(error.statusCode)
  if (status >= 400 && status < 500) {
    return { status: 400, code: 'InvalidJson', detail: 'The body is not valid JSON.' }
  }
  return null
}
