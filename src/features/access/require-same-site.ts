import type { FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'

/** A browser that carries a cookie must ask from our own pages: Fetch metadata, else the Origin. */
export function requireSameSite(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none'
  const foreignOrigin =
    origin !== undefined && origin !== new URL(publicUrl).origin && hostOf(origin) !== request.host
  if (fromElsewhere || foreignOrigin) {
    throw new Refusal('CrossSiteRequest', 'This request did not come from Wellcycle’s own pages.')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
