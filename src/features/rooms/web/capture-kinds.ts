import type { Translate } from '#web/texts/translate.ts'
import { panelTexts as texts } from './panel-texts.ts'
import type { CaptureKind } from './room.ts'

type Kind = {
  readonly kind: CaptureKind
  readonly key: string
  readonly name: string
  /** For the help of the keys. */
  readonly does: string
}

export const captureKindTexts = [
  { kind: 'action', key: 'a', name: texts.kindAction, does: texts.doAction },
  { kind: 'topic', key: 'p', name: texts.kindTopic, does: texts.doTopic },
  { kind: 'win', key: 'w', name: texts.kindWin, does: texts.doWin },
  { kind: 'tech-share', key: 's', name: texts.kindTechShare, does: texts.doTechShare },
  { kind: 'help', key: 'h', name: texts.kindHelp, does: texts.doHelp },
  { kind: 'investigation', key: 'i', name: texts.kindInvestigation, does: texts.doInvestigation },
] as const satisfies readonly Kind[]

export function captureKindName(t: Translate, kind: CaptureKind): string {
  const found = captureKindTexts.find((candidate) => candidate.kind === kind)
  return found ? t(found.name) : kind
}
