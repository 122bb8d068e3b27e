import { currentItem, nextItem } from '#features/rooms/web/agenda-view.ts'
import { RouteAnnouncer } from '#web/shell/route-announcer.tsx'
import { LanguageProvider, useFormat, useText } from '#web/texts/language-provider.tsx'
import { wallTexts as texts } from './texts.ts'
import { useWallSlot } from './use-wall-slot.ts'
import type { Wall } from './wall.ts'
import { WallAgenda } from './wall-agenda.tsx'
import { WallHeading } from './wall-heading.tsx'
import { WallLobby } from './wall-lobby.tsx'
import { WallSlotView } from './wall-slot-view.tsx'
import { WallSpotlight } from './wall-spotlight.tsx'
import classes from './wall-view.module.css'

type WallViewProps = {
  readonly wall: Wall
  readonly isLive: boolean
  readonly clockOffsetMs: number
  readonly refresh: () => void
}

/** Nobody is signed in here: times are told as the organisation of the review has them. */
export function WallView(props: WallViewProps) {
  const { locale, currency } = useFormat().settings
  const { timeZone } = props.wall.organisation
  return (
    <LanguageProvider locale={locale} currency={currency} timeZone={timeZone}>
      <Screen {...props} />
    </LanguageProvider>
  )
}

function Screen(props: WallViewProps) {
  const t = useText()
  const { wall, isLive, clockOffsetMs } = props
  return (
    <main id="main" className={classes.wall}>
      {wall.clock.phase !== 'over' && <WallAgenda wall={wall} clockOffsetMs={clockOffsetMs} />}
      <Stage {...props} />
      <p role="status" className={classes.link} data-live={isLive}>
        {isLive ? '' : t(texts.reconnecting)}
      </p>
      <RouteAnnouncer title={t(texts.review, { cycle: wall.cycle.key })} path="/wall" />
    </main>
  )
}

function Stage({ wall, clockOffsetMs, refresh }: WallViewProps) {
  const t = useText()
  const item = currentItem(wall)
  const slot = useWallSlot(item?.id ?? null, nextItem(wall)?.id ?? null, wall.captures)
  if (item !== null && wall.spotlight !== null) {
    const { spotlight } = wall
    return <WallSpotlight {...{ wall, item, spotlight, clockOffsetMs }} />
  }
  if (item !== null) {
    return (
      <>
        <WallHeading wall={wall} item={item} clockOffsetMs={clockOffsetMs} />
        {slot && <WallSlotView wall={wall} kind={item.kind} slot={slot} />}
      </>
    )
  }
  if (wall.clock.phase !== 'over') return <WallLobby wall={wall} refresh={refresh} />
  return (
    <section className={classes.over}>
      <h1>{t(texts.overTitle)}</h1>
      <p>{t(texts.capturedCount, { count: wall.captures.length })}</p>
      <p className={classes.quiet}>{t(texts.overText)}</p>
    </section>
  )
}
