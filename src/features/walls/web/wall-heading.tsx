import type { ReactNode } from 'react'
import { itemTitle } from '#features/rooms/web/item-title.ts'
import type { AgendaItem } from '#features/rooms/web/room.ts'
import { useSlotTime } from '#features/rooms/web/use-slot-time.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { comingItems, placeAmongTeams } from './coming-items.ts'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-heading.module.css'

type WallHeadingProps = {
  readonly wall: Wall
  readonly item: AgendaItem
  readonly clockOffsetMs: number
  /** In place of what comes next. */
  readonly children?: ReactNode
}

export function WallHeading({ wall, item, clockOffsetMs, children }: WallHeadingProps) {
  return (
    <header className={classes.heading}>
      <div className={classes.words}>
        <h1 className={classes.title} data-lines={children === undefined ? 2 : 1}>
          {itemTitle(item)}
        </h1>
        {children ?? <WhatIsNext wall={wall} item={item} />}
      </div>
      <WallClock wall={wall} clockOffsetMs={clockOffsetMs} />
    </header>
  )
}

function WhatIsNext({ wall, item }: Pick<WallHeadingProps, 'wall' | 'item'>) {
  const t = useText()
  const place = placeAmongTeams(wall, item.id)
  const [next, ...after] = comingItems(wall).map(itemTitle)
  const coming =
    next === undefined
      ? t(texts.last)
      : after.length === 0
        ? t(texts.next, { title: next })
        : t(texts.nextThen, { title: next, after: after.join(', ') })
  return (
    <p className={classes.next}>
      {place === null ? coming : `${t(texts.place, place)} · ${coming}`}
    </p>
  )
}

function WallClock({ wall, clockOffsetMs }: Pick<WallHeadingProps, 'wall' | 'clockOffsetMs'>) {
  const t = useText()
  const format = useFormat()
  const time = useSlotTime(wall, clockOffsetMs)
  if (time === null) return null
  const isOver = time.leftMs < 0
  return (
    <div className={classes.clock} data-over={isOver}>
      {time.isPaused && <p className={classes.paused}>{t(texts.paused)}</p>}
      <div role="timer" aria-label={t(texts.timeLeft)} className={classes.time}>
        {isOver ? `+${format.clock(-time.leftMs)}` : format.clock(time.leftMs)}
      </div>
    </div>
  )
}
