import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { absentTeams, countHere } from './people-here.ts'
import { PeopleList } from './people-list.tsx'
import type { Room } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { roomTexts as texts } from './texts.ts'
import classes from './who-is-here.module.css'

/** "23 here, Shipping absent"; opens the list by team. */
export function WhoIsHere() {
  const language = useLanguage()
  const { room } = useRoomHere()
  return (
    <PopoverButton
      label={language.t(texts.whoIsHere)}
      trigger={hereWords(room, language)}
      align="end"
    >
      {() => (
        <div className={classes.panel}>
          <PeopleList room={room} />
        </div>
      )}
    </PopoverButton>
  )
}

function hereWords(room: Room, { t, format }: Language): string {
  const here = t(texts.here, { count: countHere(room) })
  const teams = absentTeams(room)
  if (teams.length === 0) return here
  const absent =
    teams.length > 2 ? t(texts.absentTeams, { count: teams.length }) : format.list(teams)
  return t(texts.hereAndAbsent, { here, absent })
}
