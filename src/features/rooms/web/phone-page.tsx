import { useParams } from '@tanstack/react-router'
import { ReviewProblem } from '#features/reviews/web/review-problem.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ClosedRoom } from './closed-room.tsx'
import { LiveMark } from './live-mark.tsx'
import phone from './phone.module.css'
import { PhoneLobby } from './phone-lobby.tsx'
import { PhoneRoom } from './phone-room.tsx'
import { RoomProvider } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'
import { useRoom } from './use-room.ts'

const stages = { planned: PhoneLobby, live: PhoneRoom, closed: ClosedRoom } as const

/** The room in one hand: what is on, and one’s own part in it. */
export function PhonePage() {
  const t = useText()
  const { slug } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const followed = useRoom(cycle, 'phone')
  usePlace(t(texts.title), [
    { title: t(texts.reviewOf, { cycle }), href: `/${slug}/reviews/${cycle}` },
  ])
  if (followed.error) {
    return (
      <ReviewProblem
        title={t(texts.title)}
        cycle={cycle}
        error={followed.error}
        onRetry={followed.refresh}
      />
    )
  }
  if (followed.state === null) {
    return (
      <div className={phone.phone}>
        <header className={phone.heading}>
          <h1 id="page-title" tabIndex={-1}>
            {t(texts.title)}
          </h1>
          <LiveMark link={followed.link} />
        </header>
      </div>
    )
  }
  const Stage = stages[followed.state.state.state]
  return (
    <RoomProvider key={cycle} followed={followed} room={followed.state}>
      <div className={phone.phone}>
        <Stage />
      </div>
    </RoomProvider>
  )
}
