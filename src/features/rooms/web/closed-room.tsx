import { Link } from '@tanstack/react-router'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useRoomHere } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'
import { UnsentList } from './unsent-list.tsx'

/** What was not sent in time stays in sight with the reason. */
export function ClosedRoom() {
  const t = useText()
  const { organisation, cycle } = useRoomHere()
  return (
    <>
      <h1 id="page-title" tabIndex={-1} className="wc-unseen">
        {t(texts.closedTitle)}
      </h1>
      <EmptyState
        title={t(texts.closedTitle)}
        action={
          <Link to="/$organisation/reviews/$cycle/summary" params={{ organisation, cycle }}>
            {t(texts.toSummary)}
          </Link>
        }
      >
        {t(texts.closedText)}
      </EmptyState>
      <UnsentList editOf={() => null} />
    </>
  )
}
