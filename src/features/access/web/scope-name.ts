import type { TokenScope } from '#domain/role.ts'
import type { Translate } from '#web/texts/translate.ts'
import { accessTexts as texts } from './texts.ts'

const names = {
  read: texts.scopeRead,
  push: texts.scopePush,
  full: texts.scopeFull,
} as const satisfies Record<TokenScope, string>

export function scopeName(t: Translate, scope: TokenScope): string {
  return t(names[scope])
}
