import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { id, instantAnswered, slug } from '#api/words.ts'

export const AuditEntry = z.object({
  id,
  at: instantAnswered,
  actor: z.object({ kind: z.enum(['person', 'token', 'system']), name: z.string() }),
  /** "team.created", "report.ready": subject kind and what happened to it. */
  action: z.string(),
  subject: z.object({ kind: z.string(), name: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string(),
})

export const listAuditEntries = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/audit',
  access: 'read',
  summary: 'Every write, newest first; administrators and architects only',
  params: z.object({ organisation: slug }),
  query: paging.extend({
    subject: z.string().max(40).optional(),
    search: z.string().max(100).optional(),
  }),
  output: pageOf(AuditEntry),
  refusals: {},
})
