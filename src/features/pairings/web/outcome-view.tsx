import { Sparkline } from '#web/charts/sparkline.tsx'
import { formatQuantity } from '#web/texts/format-quantity.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { phraseText } from '#web/texts/phrase-text.ts'
import type { Pairing } from './pairing.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

/** The helped team's metric before the pairing was accepted and after it. */
export function OutcomeView({ pairing }: { readonly pairing: Pairing }) {
  const language = useLanguage()
  const { t } = language
  const { metric, metricOutcome: outcome, helped } = pairing
  if (!metric || !outcome || !helped) return null
  const { before, after, recent, acceptedIn, phrase } = outcome
  const measured = { ...metric, currency: outcome.currency }
  const spans = [
    { title: t(texts.before), ...before },
    { title: t(texts.after), ...after },
  ]
  const label = t(texts.chartOf, { metric: metric.name, team: helped.name, count: recent.length })
  return (
    <section className={classes.side}>
      <h3>{t(texts.onMetric, { metric: metric.name, team: helped.name })}</h3>
      <p className={classes.quiet}>{t(texts.onMetricText, { cycle: acceptedIn })}</p>
      <Sparkline
        values={recent.map(({ value }) => value)}
        center={before.median}
        lower={null}
        upper={null}
        signalled={[]}
        tone={null}
        label={label}
        width={260}
        height={48}
      />
      <dl className={classes.spans}>
        {spans.map(({ title, count, median }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {median === null ? '–' : formatQuantity(median, measured, language)}
              <span className={classes.quiet}> {t(texts.spanCycles, { count })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {phrase && (
        <p>{phraseText({ ...phrase, values: { ...phrase.values, though: 'none' } }, language)}</p>
      )}
    </section>
  )
}
