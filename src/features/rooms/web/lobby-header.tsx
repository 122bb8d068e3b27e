import { Button } from '@mantine/core'
import { IconPlayerPlay, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { LiveMark } from './live-mark.tsx'
import classes from './lobby.module.css'
import { lobbyTexts as texts } from './lobby-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { SeatControl } from './seat-control.tsx'
import { roomTexts } from './texts.ts'
import { WhoIsHere } from './who-is-here.tsx'

export function LobbyHeader() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const { organisation, room, cycle, link, isHolder, seesAll, moments } = useRoomHere()
  const { startsAt, bookedMinutes, place } = room.state
  const { facilitator } = room.seat
  const facts = [
    t(texts.startsAt, { when: format.weekday(startsAt), time: format.time(startsAt) }),
    t(texts.booked, { minutes: bookedMinutes }),
    ...(place === '' ? [] : [place]),
  ]
  return (
    <>
      <PageHeader
        title={t(texts.title, { cycle })}
        subtitle={facts.join(' · ')}
        actions={
          <span className={classes.facts}>
            <WhoIsHere />
            <LiveMark link={link} />
            <SeatControl />
            {isHolder && (
              <Button
                leftSection={<IconPlayerPlay size={16} stroke={1.5} aria-hidden="true" />}
                onClick={moments.start}
              >
                {t(texts.start)}
              </Button>
            )}
          </span>
        }
      />
      {!isHolder && (
        <p className={classes.hint}>
          {seesAll
            ? t(texts.startHint)
            : facilitator
              ? t(texts.waiting, { name: facilitator.name })
              : t(texts.waitingForFacilitator)}
          {!seesAll && facilitator && worksForAll(entry) && (
            <>
              {' '}
              <Link to="/$organisation/reviews/$cycle" params={{ organisation, cycle }}>
                {t(texts.nameAnother)}
              </Link>
            </>
          )}
        </p>
      )}
      {moments.refusal !== null && (
        <div role="alert" className={classes.refusal}>
          <p>{moments.refusal}</p>
          <IconButton label={t(roomTexts.dismiss)} onClick={moments.dismiss}>
            <IconX size={16} stroke={1.5} />
          </IconButton>
        </div>
      )}
    </>
  )
}
