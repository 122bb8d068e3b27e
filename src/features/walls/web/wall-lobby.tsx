import { useEffect } from 'react'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { JoinCode } from './join-code.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-view.module.css'

const countAgainMs = 10_000

/** Before the start: what, when, and how to join in. */
export function WallLobby({
  wall,
  refresh,
}: {
  readonly wall: Wall
  readonly refresh: () => void
}) {
  const t = useText()
  const format = useFormat()
  useEffect(() => {
    // Who comes and goes is not told to the wall, so it counts again.
    const timer = window.setInterval(refresh, countAgainMs)
    return () => window.clearInterval(timer)
  }, [refresh])
  return (
    <section className={classes.lobby}>
      <div className={classes.calm}>
        <h1>{t(texts.review, { cycle: wall.cycle.key })}</h1>
        <p>{wall.organisation.name}</p>
        <p>{t(texts.startsAt, { time: format.time(wall.state.startsAt) })}</p>
        <p className={classes.quiet}>{t(texts.here, { count: wall.here })}</p>
      </div>
      <JoinCode cycle={wall.cycle.key} organisation={wall.organisation.slug} />
    </section>
  )
}
