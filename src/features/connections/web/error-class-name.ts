import type { FailureClass } from '#domain/failure-class.ts'
import type { Translate } from '#web/texts/translate.ts'
import { connectionTexts as texts } from './texts.ts'

const names = {
  auth: texts.errorAuth,
  rate: texts.errorRate,
  timeout: texts.errorTimeout,
  query: texts.errorQuery,
  shape: texts.errorShape,
  network: texts.errorNetwork,
} as const satisfies Record<FailureClass, string>

export function errorClassName(t: Translate, errorClass: FailureClass | null): string {
  return errorClass === null ? '' : t(names[errorClass])
}
