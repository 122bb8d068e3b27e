import { useEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { itemTitle } from './item-title.ts'
import type { AgendaItem, Spotlight } from './room.ts'
import { roomTexts as texts } from './texts.ts'

type ItemAnnouncerProps = {
  readonly item: AgendaItem | null
  /** Told where the chart is on the page. */
  readonly spotlight?: Spotlight | null
}

/** Says what is on now; a focus that went away with the item before is put on the new title. */
export function ItemAnnouncer({ item, spotlight }: ItemAnnouncerProps) {
  const t = useText()
  const shown = useRef(item?.id ?? null)
  const id = item?.id ?? null
  useEffect(() => {
    if (shown.current === id) return
    shown.current = id
    if (document.activeElement === document.body) {
      document.getElementById('page-title')?.focus({ preventScroll: true })
    }
  }, [id])
  return (
    <p role="status" className="wc-unseen">
      {item && t(texts.nowOn, { title: itemTitle(item) })}{' '}
      {spotlight && t(texts.nowLit, { team: spotlight.team.name })}
    </p>
  )
}
