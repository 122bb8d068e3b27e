import type { errorClasses } from '#features/connections/api.ts'
import type { Translate } from '#web/texts/translate.ts'
import { connectionTexts as texts } from './texts.ts'

type ErrorClass = (typeof errorClasses)[number]

const names = {
  auth: texts.errorAuth,
  rate: texts.errorRate,
  timeout: texts.errorTimeout,
  query: texts.errorQuery,
  shape: texts.errorShape,
  network: texts.errorNetwork,
} as const satisfies Record<ErrorClass, string>

export function errorClassName(t: Translate, errorClass: ErrorClass | null): string {
  return errorClass === null ? '' : t(names[errorClass])
}
