import { Navigate } from '@tanstack/react-router'
import { useSession } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { pageTexts as texts } from './texts.ts'

/** Sends a visitor where they belong: set-up, sign-in, or their organisation. */
export function StartPage() {
  const t = useText()
  const session = useSession()
  if (session.error) return <ReadProblem error={session.error} onRetry={() => session.refetch()} />
  if (!session.data) return null
  if (session.data.firstRun) return <Navigate to="/first-run" replace />
  if (!session.data.account) return <Navigate to="/sign-in" replace />
  const own = session.data.organisations.find((entry) => !entry.sample)
  const first = own ?? session.data.organisations[0]
  if (first) return <Navigate to="/$organisation" params={{ organisation: first.slug }} replace />
  return <EmptyState title={t(texts.noOrganisationTitle)}>{t(texts.noOrganisationText)}</EmptyState>
}
