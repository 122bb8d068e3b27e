import { Link } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { signalSentence } from '#features/measurements/web/signal-sentence.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import type { XmrSeries } from '#web/charts/xmr-series.ts'
import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { phraseText } from '#web/texts/phrase-text.ts'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { readActionEffect } from '../api.ts'
import type { ActionDetail } from './action.ts'
import classes from './action-drawer.module.css'
import { actionTexts as texts } from './texts.ts'

type Effect = Output<typeof readActionEffect>
type Chart = Effect['charts'][number]
type EffectChartProps = {
  readonly action: ActionDetail
  readonly effect: Effect
  readonly chart: Chart
}

/** One series before and after, in the words of the signals: what the numbers did, of nobody. */
export function EffectChart({ action, effect, chart }: EffectChartProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation, currency } = useOrganisation()
  const measured = { ...effect.metric, currency: chart.currency ?? currency }
  const sentences = chart.newSignals.flatMap((place) => {
    const signal = chart.signals[place]
    return signal ? [signalSentence(t, chart, signal)] : []
  })
  return (
    <div className={classes.evidence}>
      {chart.workload && <h4>{chart.workload.name}</h4>}
      {chart.phrase === null ? (
        <p className={classes.quiet}>{t(texts.nothingAfter)}</p>
      ) : (
        <p>
          <StatusMark status={chart.variation} text={phraseText(chart.phrase, language)} />
        </p>
      )}
      <dl className={classes.spans}>
        <Averages title={t(texts.before)} span={chart.before} measured={measured} />
        <Averages title={t(texts.after)} span={chart.after} measured={measured} />
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {chart.phrase !== null && sentences.length === 0 && (
        <p className={classes.quiet}>{t(quietText(chart))}</p>
      )}
      {chart.points.some(({ reading }) => reading.state === 'measured') && (
        <XmrChart
          series={seriesOf(effect, chart, t(texts.doneHere, { text: action.text }))}
          metric={measured}
        />
      )}
      <p className={classes.quiet}>{t(texts.judgedBy, { cycle: effect.doneIn })}</p>
      {action.team && (
        <p>
          <Link
            to="/$organisation/teams/$team/metrics/$metric"
            params={{ organisation, team: action.team.slug, metric: effect.metric.key }}
            search={chart.workload ? { workload: chart.workload.slug } : {}}
          >
            {t(texts.toMetric)}
          </Link>
        </p>
      )}
    </div>
  )
}

/** Why no new signal is told. */
function quietText({ segments, variation }: Chart) {
  if (segments.at(-1)?.limits.maturity === 'none') return texts.tooFew
  return variation === 'steady' ? texts.noSignal : texts.begunBefore
}

type AveragesProps = {
  readonly title: string
  readonly span: Chart['before']
  readonly measured: Measured
}

function Averages({ title, span, measured }: AveragesProps) {
  const language = useLanguage()
  const { t } = language
  const value = (number: number) => formatQuantity(number, measured, language)
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {span.median !== null && <strong>{t(texts.median, { value: value(span.median) })}</strong>}
        {span.mean !== null && <span>{t(texts.mean, { value: value(span.mean) })}</span>}
        <span className={classes.quiet}>{t(texts.cyclesMeasured, { count: span.count })}</span>
      </dd>
    </div>
  )
}

function seriesOf({ metric, doneIn }: Effect, chart: Chart, doneText: string): XmrSeries {
  const at = chart.points.findIndex(({ cycle }) => cycle === doneIn)
  return {
    periods: chart.points.map(({ cycle }) => cycle),
    values: chart.points.map(({ reading }) =>
      reading.state === 'measured' ? reading.value : null,
    ),
    movingRanges: chart.movingRanges,
    segments: chart.segments,
    signals: chart.signals,
    excluded: [],
    direction: metric.direction,
    target: null,
    annotations: at === -1 ? [] : [{ index: at, text: doneText }],
  }
}
