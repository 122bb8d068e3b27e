import { useText } from '#web/texts/language-provider.tsx'
import type { About } from './capture-draft.ts'
import classes from './capture-form.module.css'
import { panelTexts as texts } from './panel-texts.ts'

type CaptureLinkProps = {
  readonly about: About
  /** What is talked about now: another thing, when the review went on while somebody typed. */
  readonly talkedAbout: About
  readonly onLink: (about: About) => void
}

export function CaptureLink({ about, talkedAbout, onLink }: CaptureLinkProps) {
  const t = useText()
  const place = placeOf(about)
  const now = placeOf(talkedAbout)
  return (
    <p className={classes.link}>
      {place !== '' && <span>{t(texts.linkedTo, { place })}</span>}
      {about.metric && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() => onLink({ ...about, metric: null })}
        >
          {t(texts.unlink)}
        </button>
      )}
      {now !== '' && now !== place && (
        <button type="button" className={classes.textButton} onClick={() => onLink(talkedAbout)}>
          {t(texts.relink, { place: now })}
        </button>
      )}
    </p>
  )
}

function placeOf({ metric, team }: About): string {
  return [metric?.name, team?.name].filter((name) => name !== undefined).join(', ')
}
