import { agendaSegments, endForecast } from '#features/rooms/web/agenda-view.ts'
import { itemTitle } from '#features/rooms/web/item-title.ts'
import { useServerNow } from '#features/rooms/web/use-server-now.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'
import classes from './wall-agenda.module.css'

type WallAgendaProps = { readonly wall: Wall; readonly clockOffsetMs: number }

/** The time budget as a bar, however many teams there are; the heading says in words what comes next. */
export function WallAgenda({ wall, clockOffsetMs }: WallAgendaProps) {
  const t = useText()
  const segments = agendaSegments(wall, useServerNow(clockOffsetMs))
  return (
    <div className={classes.agenda}>
      <ol className={classes.items} aria-label={t(texts.agenda)}>
        {segments.map(({ item, place, used, overMinutes }) => (
          <li
            key={item.id}
            className={classes.item}
            data-place={place}
            data-over={overMinutes > 0}
            aria-current={place === 'now' ? 'step' : undefined}
            style={{ flexGrow: Math.max(1, item.minutes) }}
          >
            <span className="wc-unseen">
              {itemTitle(item)} {overMinutes > 0 && t(texts.over, { minutes: overMinutes })}
            </span>
            {place === 'now' && (
              <span className={classes.used} style={{ inlineSize: `${used * 100}%` }} />
            )}
          </li>
        ))}
      </ol>
      {wall.clock.phase !== 'lobby' && <EndsAt wall={wall} clockOffsetMs={clockOffsetMs} />}
    </div>
  )
}

/** "Ends 11:34, 4 min late": late is said in words, and coloured third. */
function EndsAt({ wall, clockOffsetMs }: WallAgendaProps) {
  const t = useText()
  const format = useFormat()
  const { endsAt, lateMinutes } = endForecast(wall, useServerNow(clockOffsetMs))
  return (
    <p className={classes.ends}>
      {t(texts.endsAt, { time: format.time(endsAt) })}
      {lateMinutes > 0 && (
        <>
          {', '}
          <strong className={classes.late}>{t(texts.late, { minutes: lateMinutes })}</strong>
        </>
      )}
    </p>
  )
}
