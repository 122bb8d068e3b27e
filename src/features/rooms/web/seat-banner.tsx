import { Button } from '@mantine/core'
import { IconArmchair } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './seat.module.css'
import { roomTexts as texts } from './texts.ts'
import { useServerNow } from './use-server-now.ts'

/** One line above the slot when the seat is offered to the reader, or its holder is gone. */
export function SeatBanner() {
  const t = useText()
  const { room, me, moments } = useRoomHere()
  const { holder, offeredTo } = room.seat
  if (offeredTo?.id === me) {
    return (
      <Line words={t(texts.seatOffered, { name: holder?.name ?? '' })}>
        <Button onClick={() => moments.answerOffer(true)}>{t(texts.accept)}</Button>
        <Button variant="default" onClick={() => moments.answerOffer(false)}>
          {t(texts.decline)}
        </Button>
      </Line>
    )
  }
  return <HolderGone />
}

function HolderGone() {
  const t = useText()
  const format = useFormat()
  const { room, me, clockOffsetMs } = useRoomHere()
  const nowMs = useServerNow(clockOffsetMs)
  const { holder, heldUntil, absentSince } = room.seat
  if (!holder || heldUntil === null || absentSince === null || holder.id === me) return null
  const { name } = holder
  const isHeld = nowMs < Date.parse(heldUntil)
  return (
    <Line
      words={
        isHeld
          ? t(texts.holderLost, { name, time: format.preciseTime(heldUntil) })
          : t(texts.holderGone, { name, time: format.time(absentSince) })
      }
    />
  )
}

function Line({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div role="status" className={classes.banner}>
      <IconArmchair size={16} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>{words}</p>
      {children}
    </div>
  )
}
