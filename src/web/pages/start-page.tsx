import { useSession } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReadProblem } from './read-problem.tsx'
import { Redirect } from './redirect.tsx'
import { pageTexts as texts } from './texts.ts'

/** Sends a visitor where they belong: set-up, sign-in, or their organisation. */
export function StartPage() {
  const t = useText()
  const session = useSession()
  if (session.error) return <ReadProblem error={session.error} onRetry={() => session.refetch()} />
  if (!session.data) return null
  if (session.data.firstRun) return <Redirect to="/first-run" />
  if (!session.data.account) return <Redirect to="/sign-in" />
  const own = session.data.organisations.find((entry) => !entry.sample)
  const first = own ?? session.data.organisations[0]
  if (first) return <Redirect to={`/${first.slug}`} />
  return <EmptyState title={t(texts.noOrganisationTitle)}>{t(texts.noOrganisationText)}</EmptyState>
}
