import { IconHeart, IconHeartFilled, IconShieldCheck, IconTrophy, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { takeThanksBack, thankForWin } from '../api.ts'
import { winTexts as texts } from './texts.ts'
import { mayTakeBack, type ToldWin, winReads } from './win.ts'
import classes from './win-line.module.css'

type WinLineProps = { readonly win: ToldWin; readonly onTakeBack: (win: ToldWin) => void }

/** What was won, who told it, and the thanks for it. */
export function WinLine({ win, onTakeBack }: WinLineProps) {
  const { t, format } = useLanguage()
  const entry = useOrganisation()
  const { team, metric, text, prevented, by, at, inReview } = win
  const Icon = prevented ? IconShieldCheck : IconTrophy
  return (
    <li className={classes.win}>
      <Icon className={classes.icon} size={16} stroke={1.75} aria-hidden="true" />
      <div className={classes.said}>
        <p className={classes.text}>{text}</p>
        <p className={classes.facts}>
          {prevented && <strong>{t(texts.prevented)}</strong>}
          <span>{team?.name ?? t(texts.ofAll)}</span>
          {metric && team && (
            <Link
              to="/$organisation/teams/$team/metrics/$metric"
              params={{ organisation: entry.slug, team: team.slug, metric: metric.key }}
            >
              {metric.name}
            </Link>
          )}
          {metric && !team && <span>{metric.name}</span>}
          <span>{t(texts.toldBy, { name: by, date: format.shortDate(at) })}</span>
          {inReview && <span>{t(texts.inReview)}</span>}
        </p>
        <Thankers thanks={win.thanks} />
      </div>
      <div className={classes.acts} data-print="hidden">
        <Thanks win={win} />
        {mayTakeBack(entry, win) && (
          <IconButton label={t(texts.remove, { text })} onClick={() => onTakeBack(win)}>
            <IconX size={14} stroke={1.5} />
          </IconButton>
        )}
      </div>
    </li>
  )
}

function Thankers({ thanks }: Pick<ToldWin, 'thanks'>) {
  const { t, format } = useLanguage()
  const { count, names } = thanks
  if (count === 0) return null
  const more = count - names.length
  const told = format.list(names)
  return (
    <p className={classes.thankers}>
      {more > 0
        ? t(texts.thanksFromMore, { names: names.join(', '), more })
        : t(texts.thanksFrom, { names: told })}
    </p>
  )
}

function Thanks({ win }: { readonly win: ToldWin }) {
  const { t } = useLanguage()
  const entry = useOrganisation()
  const thank = useWrite(thankForWin, { refreshes: winReads })
  const takeBack = useWrite(takeThanksBack, { refreshes: winReads })
  const isBusy = thank.isPending || takeBack.isPending
  const error = thank.error ?? takeBack.error
  const { own, count } = win.thanks
  // What was pressed is shown at once; the answer only confirms it.
  const isOn = isBusy ? !own : own
  const shown = count + (isOn ? 1 : 0) - (own ? 1 : 0)
  const params = { organisation: entry.slug, win: win.id }
  if (entry.role === 'sponsor') return null
  return (
    <>
      {error && <ReadProblem error={error} />}
      <button
        type="button"
        className={classes.thank}
        data-on={isOn}
        aria-label={t(isOn ? texts.thankedFor : texts.thankFor, { text: win.text })}
        onClick={() => {
          if (!isBusy) (own ? takeBack : thank).mutate({ params })
        }}
      >
        {isOn ? (
          <IconHeartFilled size={15} aria-hidden="true" />
        ) : (
          <IconHeart size={15} stroke={1.75} aria-hidden="true" />
        )}
        {t(isOn ? texts.thanked : texts.thank)}
        {shown > 0 && <span className={classes.count}>{shown}</span>}
      </button>
    </>
  )
}
