import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { listAuditEntries } from './reads.ts'

export const auditRoutes = [route(api.listAuditEntries, listAuditEntries)]
