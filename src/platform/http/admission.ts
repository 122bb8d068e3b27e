// Who may come in: what the http layer asks of the slice that knows accounts, organisations and tokens.
import type { FastifyRequest } from 'fastify'
import type { Endpoint } from '#api/endpoint.ts'
import type { AccountCtx, Ctx, PublicCtx } from '#platform/context.ts'

export type Admitted =
  | Omit<PublicCtx, 'db' | 'setCookies'>
  | Omit<AccountCtx, 'db' | 'setCookies'>
  | Omit<Ctx, 'db'>

export type Admission = {
  /** Throws NotSignedIn, NotAllowed, CrossSiteRequest or OrganisationNotFound. */
  admit(endpoint: Endpoint, request: FastifyRequest): Promise<Admitted>
  /** Runs the verb once per Idempotency-Key, else gives the first answer again. */
  once(request: FastifyRequest, ctx: Ctx, run: () => Promise<unknown>): Promise<unknown>
}
