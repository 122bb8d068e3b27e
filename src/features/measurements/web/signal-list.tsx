import { useText } from '#web/texts/language-provider.tsx'
import type { Chart } from './chart-series.ts'
import classes from './metric-page.module.css'
import { signalSentence } from './signal-sentence.ts'
import { metricTexts as texts } from './texts.ts'

/** Newest first. */
export function SignalList({ chart }: { readonly chart: Chart }) {
  const t = useText()
  const isYoung = (chart.segments.at(-1)?.limits.maturity ?? 'none') === 'none'
  const sentences = chart.signals.map((signal) => signalSentence(t, chart, signal)).reverse()
  return (
    <section>
      <h2 className={classes.title}>{t(texts.signals)}</h2>
      {sentences.length === 0 ? (
        <p className={classes.quiet}>{t(isYoung ? texts.noSignalsYet : texts.noSignals)}</p>
      ) : (
        <ul className={classes.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
