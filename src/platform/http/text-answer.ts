import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type TextOptions = {
  /** As it is saved; without one it is shown where it is asked for. */
  readonly fileName?: string
  /** What two answers have alike that mean the same; the text itself unless said otherwise. */
  readonly sameAs?: string
}

/** An answer of the media type that the endpoint `produces`; the same again is answered as 304. */
export class TextAnswer {
  readonly text: string
  readonly fileName: string | null
  readonly sameAs: string

  constructor(text: string, options: TextOptions = {}) {
    this.text = text
    this.fileName = options.fileName ?? null
    this.sameAs = options.sameAs ?? text
  }
}

export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, fileName, sameAs }: TextAnswer,
  mediaType: string,
) {
  const tag = `W/"${createHash('sha256').update(sameAs).digest('base64url')}"`
  void reply.header('cache-control', 'private, no-cache').header('etag', tag)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  if (known.includes(tag)) return reply.code(304).send()
  if (fileName !== null) {
    void reply.header('content-disposition', `attachment; filename="${fileName}"`)
  }
  return reply.type(`${mediaType}; charset=utf-8`).send(text)
}
