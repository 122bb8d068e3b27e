import { ApiProblem } from '#api/call.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PairForm } from './pair-form.tsx'
import { wallTexts as texts } from './texts.ts'
import { useWall } from './use-wall.ts'
import classes from './wall-view.module.css'
import { WallView } from './wall-view.tsx'

/** The screen of the room: paired by six digits, for reading only. */
export function WallPage() {
  const t = useText()
  const { state: wall, link, clockOffsetMs, error, refresh } = useWall()
  const isUnpaired = error instanceof ApiProblem && error.code === 'WallNotPaired'
  if (isUnpaired) return <PairForm wasPaired={wall !== null} onPaired={refresh} />
  if (wall === null) {
    return (
      <main id="main" className={classes.wall}>
        <h1 className={classes.wait}>{t(texts.connecting)}</h1>
        {error && <ReadProblem error={error} onRetry={refresh} />}
      </main>
    )
  }
  return (
    <WallView
      wall={wall}
      isLive={link === 'live'}
      clockOffsetMs={clockOffsetMs}
      refresh={refresh}
    />
  )
}
