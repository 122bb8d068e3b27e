import { useText } from '#web/texts/language-provider.tsx'
import type { Drawing, PathShape } from './drawing.ts'
import { DrawingView } from './drawing-view.tsx'
import { circlePath, crossPath, linePath, type Tone, toneInk, tonePath } from './marks.ts'
import { signalTone } from './signal-tone.ts'
import { chartTexts as texts } from './texts.ts'
import classes from './xmr-chart.module.css'
import type { XmrSeries } from './xmr-series.ts'

const tones = ['improving', 'worsening', 'changed'] as const satisfies readonly Tone[]

/** Explains only the marks that this chart shows. */
export function ChartLegend({ series }: { readonly series: XmrSeries }) {
  const t = useText()
  const shown = new Set(series.signals.map((signal) => signalTone(signal, series.direction)))
  const hasGaps = series.values.includes(null)
  const hasWindow = series.signals.some(({ points, window }) => window.length > points.length)
  if (shown.size === 0 && series.excluded.length === 0 && !hasGaps) return null
  const ring: PathShape = { d: circlePath(6, 6, 2.5), fill: 'ground', stroke: 'trace' }
  const cross: PathShape = { d: crossPath(6, 6, 3), stroke: 'dim', strokeWidth: 1.5 }
  const dash: PathShape = { d: linePath(3, 6, 9, 6), stroke: 'dim', strokeWidth: 1.5 }
  return (
    <ul className={classes.legend}>
      {tones
        .filter((tone) => shown.has(tone))
        .map((tone) => (
          <LegendEntry
            key={tone}
            mark={{ d: tonePath(tone, 6, 6, 4), fill: toneInk[tone] }}
            text={t(texts[tone])}
          />
        ))}
      {hasWindow && <LegendEntry mark={ring} text={t(texts.inWindow)} />}
      {hasGaps && <LegendEntry mark={dash} text={t(texts.gap)} />}
      {series.excluded.length > 0 && <LegendEntry mark={cross} text={t(texts.leftOut)} />}
    </ul>
  )
}

function LegendEntry({ mark, text }: { readonly mark: PathShape; readonly text: string }) {
  const drawing: Drawing = { width: 12, height: 12, label: '', paths: [mark], texts: [] }
  return (
    <li>
      <DrawingView drawing={drawing} decorative />
      {text}
    </li>
  )
}
