import type { Origin } from '#domain/measurement.ts'
import { metricTexts as texts } from './texts.ts'

export const originTexts = {
  manual: texts.manual,
  import: texts.import,
  token: texts.token,
  connection: texts.connection,
} as const satisfies Record<Origin, string>
