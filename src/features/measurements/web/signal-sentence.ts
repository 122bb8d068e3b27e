import type { Translate } from '#web/texts/translate.ts'
import type { Chart } from './chart-series.ts'
import { metricTexts as texts } from './texts.ts'

/** A signal in a sentence, with the cycles it is about. */
export function signalSentence(
  t: Translate,
  chart: { readonly points: readonly { readonly cycle: string }[] },
  signal: Chart['signals'][number],
): string {
  const cycles = signal.points.map((index) => chart.points[index]?.cycle ?? '')
  const [from = '', to = ''] = [cycles[0], cycles.at(-1)]
  const isAbove = signal.side === 'above'
  switch (signal.rule) {
    case 'point':
      return t(isAbove ? texts.pointAbove : texts.pointBelow, { cycle: to })
    case 'range':
      return t(texts.range, { cycle: to })
    case 'three-of-four':
      return t(isAbove ? texts.threeAbove : texts.threeBelow, { from, to })
    case 'run-of-eight':
      return t(isAbove ? texts.runAbove : texts.runBelow, { count: cycles.length, from, to })
  }
}
