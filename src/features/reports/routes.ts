import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { listLatestReports } from './list-latest-reports.ts'
import { listReports } from './list-reports.ts'
import { markReportReady } from './mark-report-ready.ts'
import { noteLine } from './note-line.ts'
import { noteReport } from './note-report.ts'
import { readReadiness } from './read-readiness.ts'
import { readReport } from './read-report.ts'
import { reopenReport } from './reopen-report.ts'

export const reportsRoutes = [
  route(api.readReport, readReport),
  route(api.listReports, listReports),
  route(api.noteReport, noteReport),
  route(api.noteLine, noteLine),
  route(api.markReportReady, markReportReady, { transaction: false }),
  route(api.reopenReport, reopenReport),
  route(api.readReadiness, readReadiness),
  route(api.listLatestReports, listLatestReports),
]
