import { useState } from 'react'
import type { OrganisationEntry } from '#web/api/use-session.ts'
import type { Report } from './report.ts'
import type { ReportView } from './report-address.ts'

/** People of the team whose report lacks values come to fill it; it stays so when the last one is in. */
export function useFirstMode(report: Report, entry: OrganisationEntry, view: ReportView) {
  const isOwn = entry.teams.some(({ slug }) => slug === report.team.slug)
  const lacks = report.lines.some(({ now }) => now.state === 'missing' && now.reason === '')
  const wanted = isOwn && lacks && view.line === null ? 'prepare' : 'read'
  const [first, setFirst] = useState({ cycle: report.cycle.key, mode: wanted })
  if (first.cycle !== report.cycle.key) setFirst({ cycle: report.cycle.key, mode: wanted })
  return first.mode === 'prepare' ? 'prepare' : 'read'
}
