import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { summaryTexts as texts } from './texts.ts'

type NothingToCloseProps = { readonly cycle: string; readonly state: 'planned' | 'closed' }

/** Too early or too late for a close-out: the way to where one wants to be. */
export function NothingToClose({ cycle, state }: NothingToCloseProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const isClosed = state === 'closed'
  return (
    <>
      <PageHeader title={t(texts.closeOut)} aside={cycle} />
      <EmptyState
        title={t(isClosed ? texts.isClosed : texts.notStarted)}
        action={
          <Link
            to={`/$organisation/reviews/$cycle/${isClosed ? 'summary' : 'room'}`}
            params={{ organisation, cycle }}
          >
            {t(isClosed ? texts.toSummary : texts.openRoom)}
          </Link>
        }
      >
        {t(isClosed ? texts.isClosedText : texts.notStartedText)}
      </EmptyState>
    </>
  )
}
