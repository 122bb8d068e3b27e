import { useEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import type { Translate } from '#web/texts/translate.ts'
import { useOverflow } from '#web/ui/use-overflow.ts'
import classes from './agenda-bar.module.css'
import { type AgendaSegment, agendaSegments } from './agenda-view.ts'
import { itemTitle } from './item-title.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'
import { useServerNow } from './use-server-now.ts'

/** The agenda as a time budget; who facilitates goes to any item by a click. */
export function AgendaBar({ onGo }: { readonly onGo: ((item: AgendaItem) => void) | null }) {
  const t = useText()
  const { room, clockOffsetMs } = useRoomHere()
  const [scroller, overflows] = useOverflow()
  const current = useRef<HTMLLIElement>(null)
  const segments = agendaSegments(room, useServerNow(clockOffsetMs))
  const on = segments.find(({ place }) => place === 'now')?.item.id
  useEffect(() => {
    const bar = current.current?.closest('nav')
    if (on === undefined || !bar || !current.current) return
    const { offsetLeft, offsetWidth } = current.current
    bar.scrollTo({ left: offsetLeft - (bar.clientWidth - offsetWidth) / 2 })
  }, [on])
  return (
    <nav
      ref={scroller}
      className={classes.bar}
      aria-label={t(texts.agenda)}
      {...(overflows ? { tabIndex: 0 } : {})}
    >
      <ol className={classes.items}>
        {segments.map((segment) => (
          <li
            key={segment.item.id}
            ref={segment.place === 'now' ? current : null}
            className={classes.item}
            data-place={segment.place}
            style={{ flexGrow: Math.max(3, segment.item.minutes) }}
          >
            <Segment segment={segment} onGo={onGo} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type SegmentProps = {
  readonly segment: AgendaSegment
  readonly onGo: ((item: AgendaItem) => void) | null
}

function Segment({ segment, onGo }: SegmentProps) {
  const t = useText()
  const { item, place, used, overMinutes } = segment
  const content = (
    <>
      <span className={classes.title} aria-hidden="true">
        {itemTitle(item)}
      </span>
      {overMinutes > 0 && (
        <span className={classes.over} aria-hidden="true">
          {t(texts.over, { minutes: overMinutes })}
        </span>
      )}
      <span className="wc-unseen">{spoken(t, segment)}</span>
      {place === 'now' && (
        <span className={classes.used} style={{ inlineSize: `${used * 100}%` }} />
      )}
    </>
  )
  const step = place === 'now' ? ({ 'aria-current': 'step' } as const) : {}
  const tip = {
    'data-tip': t(texts.itemMinutes, { title: itemTitle(item), minutes: item.minutes }),
  }
  return onGo === null || place === 'now' ? (
    <span className={classes.segment} {...step} {...tip}>
      {content}
    </span>
  ) : (
    <button type="button" className={classes.segment} onClick={() => onGo(item)} {...tip}>
      {content}
    </button>
  )
}

function spoken(t: Translate, { item, place, overMinutes }: AgendaSegment): string {
  const words = {
    before: texts.itemDone,
    now: texts.itemNow,
    absent: texts.itemAbsent,
    after: null,
  }
  const word = words[place]
  return [
    t(texts.itemMinutes, { title: itemTitle(item), minutes: item.minutes }),
    ...(word === null ? [] : [t(word)]),
    ...(overMinutes > 0 ? [t(texts.itemOver, { minutes: overMinutes })] : []),
  ].join(', ')
}
