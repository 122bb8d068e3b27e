import { agendaSegments } from '#features/rooms/web/agenda-view.ts'
import { itemTitle } from '#features/rooms/web/item-title.ts'
import { useServerNow } from '#features/rooms/web/use-server-now.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-agenda.module.css'

type WallAgendaProps = { readonly wall: Wall; readonly clockOffsetMs: number }

/** The agenda as a time budget, for the eye; the heading says it in words. */
export function WallAgenda({ wall, clockOffsetMs }: WallAgendaProps) {
  const t = useText()
  const segments = agendaSegments(wall, useServerNow(clockOffsetMs))
  return (
    <ol className={classes.items} aria-label={t(texts.agenda)}>
      {segments.map(({ item, place, used, overMinutes }) => (
        <li
          key={item.id}
          className={classes.item}
          data-place={place}
          aria-current={place === 'now' ? 'step' : undefined}
          style={{ flexGrow: Math.max(3, item.minutes) }}
        >
          <span className={classes.title}>{itemTitle(item)}</span>
          {overMinutes > 0 && (
            <span className={classes.over}>{t(texts.over, { minutes: overMinutes })}</span>
          )}
          {place === 'now' && (
            <span className={classes.used} style={{ inlineSize: `${used * 100}%` }} />
          )}
        </li>
      ))}
    </ol>
  )
}
