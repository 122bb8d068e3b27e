import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callApi } from '#api/call.ts'
import { currentItem, nextItem } from '#features/rooms/web/agenda-view.ts'
import { readKey, useRead } from '#web/api/use-read.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { readWallSlot } from '../api.ts'
import { wallTexts as texts } from './texts.ts'
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

export function WallView({ wall, isLive, clockOffsetMs, refresh }: WallViewProps) {
  const t = useText()
  const item = currentItem(wall)
  usePrefetchedSlot(nextItem(wall)?.id ?? null)
  return (
    <main className={classes.wall}>
      <WallAgenda wall={wall} clockOffsetMs={clockOffsetMs} />
      {item !== null ? (
        <>
          <WallHeading wall={wall} item={item} clockOffsetMs={clockOffsetMs} />
          {wall.spotlight === null ? (
            <CurrentSlot itemId={item.id} />
          ) : (
            <WallSpotlight spotlight={wall.spotlight} />
          )}
        </>
      ) : wall.clock.phase === 'over' ? (
        <section className={classes.calm}>
          <h1>{t(texts.overTitle)}</h1>
          <p>{t(texts.capturedCount, { count: wall.captures.length })}</p>
          <p>{t(texts.overText)}</p>
        </section>
      ) : (
        <WallLobby wall={wall} refresh={refresh} />
      )}
      <p role="status" className={classes.link} data-live={isLive}>
        {isLive ? '' : t(texts.reconnecting)}
      </p>
    </main>
  )
}

function CurrentSlot({ itemId }: { readonly itemId: string }) {
  const slot = useRead(readWallSlot, { params: { item: itemId } }, { refetchEveryMs: 30_000 })
  return slot.data ? <WallSlotView slot={slot.data} /> : null
}

/** What comes next is there before it is on. */
function usePrefetchedSlot(itemId: string | null) {
  const queries = useQueryClient()
  useEffect(() => {
    if (itemId === null) return
    const request = { params: { item: itemId } }
    void queries.prefetchQuery({
      queryKey: readKey(readWallSlot, request),
      queryFn: ({ signal }) => callApi(readWallSlot, request, { signal }),
      staleTime: 60_000,
    })
  }, [queries, itemId])
}
