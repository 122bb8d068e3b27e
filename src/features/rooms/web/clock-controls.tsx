import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { currentItem, itemBefore, nextItem } from './agenda-view.ts'
import classes from './clock-controls.module.css'
import { itemTitle } from './item-title.ts'
import { useRoomHere } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'

const look = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Pause, a minute more, back and on: for who holds the seat. */
export function ClockControls() {
  const t = useText()
  const { room, moments, outbox } = useRoomHere()
  const item = currentItem(room)
  const next = nextItem(room)
  const before = itemBefore(room)
  const isPaused = room.clock.phase === 'paused'
  const section = t(texts.section)
  const go = (to: 'next' | 'back') => {
    if (item !== null) moments.move(item.id, to)
  }
  const addMinute = () => {
    if (item === null) return
    outbox.say({ kind: 'minutes', body: { id: newId(), item: item.id, minutes: 1 } })
  }
  useShortcut(next && 'n', { title: t(texts.nextItem), section, run: () => go('next') })
  useShortcut(before && 'b', { title: t(texts.itemBefore), section, run: () => go('back') })
  useShortcut(item && '+', { title: t(texts.oneMinuteMoreLong), section, run: addMinute })
  if (item === null) return null
  return (
    <div className={classes.controls}>
      {before && (
        <IconButton
          label={t(texts.back, { title: itemTitle(before) })}
          keys="b"
          onClick={() => go('back')}
        >
          <IconArrowLeft {...look} />
        </IconButton>
      )}
      <Button
        variant="default"
        leftSection={isPaused ? <IconPlayerPlay {...look} /> : <IconPlayerPause {...look} />}
        onClick={() => moments.pause(!isPaused)}
      >
        {t(isPaused ? texts.resume : texts.pause)}
      </Button>
      <Button
        variant="default"
        onClick={addMinute}
        data-tip-keys="+"
        data-tip={t(texts.oneMinuteMoreLong)}
      >
        {t(texts.oneMinuteMore)}
      </Button>
      {next && (
        <Button
          rightSection={<IconArrowRight {...look} />}
          onClick={() => go('next')}
          data-tip={t(texts.nextItem)}
          data-tip-keys="n"
        >
          {t(texts.next, { title: itemTitle(next) })}
        </Button>
      )}
    </div>
  )
}
