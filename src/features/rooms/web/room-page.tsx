import { useParams } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useWideRoom } from '#web/shell/wide-room.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { ClosedRoom } from './closed-room.tsx'
import { LiveRoom } from './live-room.tsx'
import { Lobby } from './lobby.tsx'
import { RoomProvider } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'
import { useRoom } from './use-room.ts'

const stages = { planned: Lobby, live: LiveRoom, closed: ClosedRoom } as const

/** The room of a cycle’s review: a lobby before it, the slots during it. */
export function RoomPage() {
  const t = useText()
  const { slug } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const followed = useRoom(cycle, 'page')
  useWideRoom()
  usePlace(t(texts.title), [
    { title: t(texts.reviewOf, { cycle }), href: `/${slug}/reviews/${cycle}` },
  ])
  if (followed.error) return <ReadProblem error={followed.error} onRetry={followed.refresh} />
  if (followed.state === null) return null
  const Stage = stages[followed.state.state.state]
  return (
    <RoomProvider key={cycle} followed={followed} room={followed.state}>
      <Stage />
    </RoomProvider>
  )
}
