import { useEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { itemTitle } from './item-title.ts'
import type { AgendaItem } from './room.ts'
import { roomTexts as texts } from './texts.ts'

/** Says what is on now; a focus that went away with the item before is put on the new title. */
export function ItemAnnouncer({ item }: { readonly item: AgendaItem | null }) {
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
      {item && t(texts.nowOn, { title: itemTitle(item) })}
    </p>
  )
}
