import helmet from '@fastify/helmet'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import Fastify, { LogController } from 'fastify'
import type { Installation } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { Admission } from './admission.ts'
import { openEventStreams } from './event-stream.ts'
import { nonceSource } from './nonce.ts'
import { answerError, sendProblem } from './problem.ts'
import type { Route } from './route.ts'
import { serveRoute } from './serve-route.ts'

export type HttpOptions = {
  readonly installation: Installation
  readonly admission: Admission
  readonly routes: readonly Route[]
  /** Resolves when the database is reachable and migrated, else throws. */
  readonly ready: () => Promise<void>
  /** Trust X-Forwarded-* when a public URL says that something stands in front. */
  readonly behindProxy: boolean
}

export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { installation } = options
  const app = Fastify({
    loggerInstance: installation.log as FastifyBaseLogger,
    genReqId: () => newId(),
    trustProxy: options.behindProxy,
    routerOptions: { ignoreTrailingSlash: true },
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    forceCloseConnections: true,
  })
  const https = installation.publicUrl.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", nonceSource],
        'style-src': ["'self'", nonceSource],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  })
  app.addHook('onResponse', async (request, reply) => {
    if (request.url === '/healthz' || request.url === '/readyz') return
    request.log.info(
      {
        method: request.method,
        path: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, {}) as never)
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (request, reply) => {
    try {
      await options.ready()
      return { status: 'ready' }
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return sendProblem(reply, 503, 'NotReady', 'The database is not reachable or not migrated.')
    }
  })
  const streams = openEventStreams(app)
  for (const route of options.routes) {
    serveRoute(app, installation, options.admission, streams, route)
  }
  return app
}
