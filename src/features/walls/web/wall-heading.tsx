import { nextItem } from '#features/rooms/web/agenda-view.ts'
import { itemTitle } from '#features/rooms/web/item-title.ts'
import type { AgendaItem } from '#features/rooms/web/room.ts'
import { useSlotTime } from '#features/rooms/web/use-slot-time.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { Translate } from '#web/texts/translate.ts'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-heading.module.css'

type WallHeadingProps = {
  readonly wall: Wall
  readonly item: AgendaItem
  readonly clockOffsetMs: number
}

export function WallHeading({ wall, item, clockOffsetMs }: WallHeadingProps) {
  const t = useText()
  return (
    <header className={classes.heading}>
      <div className={classes.words}>
        <h1 className={classes.title}>{itemTitle(item)}</h1>
        <p className={classes.next}>
          {[placeAmongTeams(t, wall, item), whatIsNext(t, wall)]
            .filter((words) => words !== null)
            .join(' · ')}
        </p>
      </div>
      <WallClock wall={wall} clockOffsetMs={clockOffsetMs} />
    </header>
  )
}

function WallClock({
  wall,
  clockOffsetMs,
}: {
  readonly wall: Wall
  readonly clockOffsetMs: number
}) {
  const t = useText()
  const format = useFormat()
  const time = useSlotTime(wall, clockOffsetMs)
  if (time === null) return null
  const isOver = time.leftMs < 0
  return (
    <div className={classes.clock} data-over={isOver}>
      <div role="timer" aria-label={t(texts.timeLeft)} className={classes.time}>
        {isOver ? `+${format.clock(-time.leftMs)}` : format.clock(time.leftMs)}
      </div>
      {time.isPaused && <p className={classes.paused}>{t(texts.paused)}</p>}
    </div>
  )
}

function placeAmongTeams(t: Translate, { agenda }: Wall, item: AgendaItem): string | null {
  const teams = agenda.filter(({ kind, absent }) => kind === 'team' && !absent)
  const place = teams.findIndex(({ id }) => id === item.id)
  return place === -1 ? null : t(texts.place, { place: place + 1, count: teams.length })
}

function whatIsNext(t: Translate, wall: Wall): string {
  const next = nextItem(wall)
  if (next === null) return t(texts.last)
  const at = wall.agenda.indexOf(next)
  const after = wall.agenda.find((item, place) => place > at && !item.absent)
  return after === undefined
    ? t(texts.next, { title: itemTitle(next) })
    : t(texts.nextThen, { title: itemTitle(next), after: itemTitle(after) })
}
