import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer of the media type that the endpoint `produces`; the same text again is answered as 304. */
export class TextAnswer {
  readonly text: string
  /** As it is saved; null: shown where it is asked for. */
  readonly fileName: string | null

  constructor(text: string, fileName: string | null = null) {
    this.text = text
    this.fileName = fileName
  }
}

export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, fileName }: TextAnswer,
  mediaType: string,
) {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  void reply.header('cache-control', 'private, no-cache').header('etag', tag)
  if (knownTags(request).includes(tag)) return reply.code(304).send()
  if (fileName !== null) {
    void reply.header('content-disposition', `attachment; filename="${fileName}"`)
  }
  return reply.type(`${mediaType}; charset=utf-8`).send(text)
}

function knownTags(request: FastifyRequest): string[] {
  const sent = request.headers['if-none-match'] ?? ''
  return sent.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}
