import { useLocation, useRouter } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { type ReportView, reportSearch, reportView } from './report-address.ts'

/** How the report is looked at, as the address says; a change replaces it and keeps the place. */
export function useReportView(team: string) {
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const { searchStr, pathname } = useLocation()
  const view = reportView(searchStr)
  const to = '/$organisation/teams/$team/reports/$cycle'
  return {
    view,
    change: (next: Partial<ReportView>) =>
      router.navigate({
        to,
        params: { organisation, team, cycle: pathname.split('/').at(-1) ?? 'current' },
        search: reportSearch({ ...view, ...next }),
        replace: true,
        resetScroll: false,
      }),
    toCycle: (cycle: string) =>
      router.navigate({
        to,
        params: { organisation, team, cycle },
        search: reportSearch(view),
        resetScroll: false,
      }),
  }
}
