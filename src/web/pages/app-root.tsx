import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { useSession } from '#web/api/use-session.ts'
import { AppProviders } from '#web/shell/app-providers.tsx'
import { ErrorBoundary } from '#web/shell/error-boundary.tsx'
import { readerLocale } from '#web/texts/language.ts'

/** Times and money are shown as the organisation in the address has them. */
export function AppRoot() {
  const session = useSession()
  const { organisation: slug } = useParams({ strict: false })
  const { pathname, searchStr } = useLocation()
  const entry = session.data?.organisations.find((candidate) => candidate.slug === slug)
  const locale = readerLocale(searchStr, navigator.languages)
  const timeZone = entry?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <AppProviders locale={locale} timeZone={timeZone} currency={entry?.currency ?? 'EUR'}>
      <ErrorBoundary path={pathname}>
        <Outlet />
      </ErrorBoundary>
    </AppProviders>
  )
}
