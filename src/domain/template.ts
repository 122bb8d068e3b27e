// A template is the list of metrics that the group agreed to report, in order, under its pillars; each
// agreement makes a new version, and the difference of two versions is the change log.
import type { Metric, Target } from './metric.ts'
import type { Pillar } from './pillar.ts'

export const templateSizes = ['day-zero', 'core', 'full'] as const
export type TemplateSize = (typeof templateSizes)[number]

export type TemplateMetric = { readonly metric: Metric; readonly target: Target | null }

export type TemplateVersion = {
  /** From 1 on. */
  readonly number: number
  readonly pillars: readonly Pillar[]
  readonly metrics: readonly TemplateMetric[]
  readonly note: string
}

export type TemplateChange =
  | { readonly kind: 'pillar-added' | 'pillar-removed'; readonly pillar: Pillar }
  | { readonly kind: 'metric-added' | 'metric-retired'; readonly metricKey: string }
  | {
      readonly kind: 'metric-redefined'
      readonly metricKey: string
      readonly fields: readonly (keyof Metric)[]
    }
  | {
      readonly kind: 'metric-moved'
      readonly metricKey: string
      /** Places from 0. */
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'target-changed'
      readonly metricKey: string
      readonly from: Target | null
      readonly to: Target | null
    }

export function compareTemplates(
  _older: TemplateVersion,
  _newer: TemplateVersion,
): TemplateChange[] {
  throw new Error('only the signature stands so far')
}
