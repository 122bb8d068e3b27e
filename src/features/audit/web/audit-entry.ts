import type { Output } from '#api/endpoint.ts'
import type { listAuditEntries } from '../api.ts'

export type AuditEntry = Output<typeof listAuditEntries>['items'][number]
