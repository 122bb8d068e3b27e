import { ApiProblem } from '#api/call.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { PairForm } from './pair-form.tsx'
import { useWall } from './use-wall.ts'
import { WallView } from './wall-view.tsx'

/** The screen of the room: paired by six digits, for reading only. */
export function WallPage() {
  const { state: wall, link, clockOffsetMs, error, refresh } = useWall()
  const isUnpaired = error instanceof ApiProblem && error.code === 'WallNotPaired'
  if (isUnpaired) return <PairForm wasPaired={wall !== null} onPaired={refresh} />
  if (wall === null) return error && <ReadProblem error={error} onRetry={refresh} />
  return (
    <WallView
      wall={wall}
      isLive={link === 'live'}
      clockOffsetMs={clockOffsetMs}
      refresh={refresh}
    />
  )
}
