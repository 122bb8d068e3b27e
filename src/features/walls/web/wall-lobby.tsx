import { useEffect } from 'react'
import { itemTitle } from '#features/rooms/web/item-title.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { JoinCode } from './join-code.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-lobby.module.css'

const countAgainMs = 10_000

/** Before the start: what, when, how to join in, and in which order the teams come. */
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
  const { startsAt, place } = wall.state
  const begins = t(texts.startsAt, {
    day: format.weekday(startsAt),
    time: format.time(startsAt),
  })
  return (
    <section className={classes.lobby}>
      <div className={classes.words}>
        <h1 id="page-title" tabIndex={-1}>
          {t(texts.review, { cycle: wall.cycle.key })}
        </h1>
        <p className={classes.when}>{begins}</p>
        <p className={classes.quiet}>
          {[wall.organisation.name, place].filter((words) => words !== '').join(' · ')}
        </p>
        <p>{t(texts.here, { count: wall.here })}</p>
      </div>
      <JoinCode wall={wall} />
      <div className={classes.agenda}>
        <h2>{t(texts.agenda)}</h2>
        <ol data-many={wall.agenda.length > 24}>
          {wall.agenda.map((item) => (
            <li key={item.id} data-absent={item.absent}>
              {itemTitle(item)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
