import type { Translate } from '#web/texts/translate.ts'
import { captureKindName } from './capture-kinds.ts'
import type { Command } from './command.ts'
import { panelTexts as texts } from './panel-texts.ts'

/** What waits in the outbox, in words. */
export function sayEntry(t: Translate, command: Command): string {
  switch (command.kind) {
    case 'capture': {
      const kind = captureKindName(t, command.body.kind)
      return t(texts.saidCapture, { kind, text: command.body.text })
    }
    case 'ask':
      return t(texts.saidQuestion, { text: command.body.text })
    case 'raise-hand':
      return t(texts.saidHand)
    case 'lower-hand':
      return t(texts.saidHandDown)
    case 'withdraw-capture':
      return t(texts.saidTakenBack)
    case 'decide':
      return t(texts.saidDecision)
    case 'pace':
      return t(texts.saidPace)
    case 'react':
      return t(texts.saidReaction)
    case 'withdraw-reaction':
      return t(texts.saidReactionBack)
    case 'speak-for':
      return t(texts.saidCompanions)
    case 'minutes':
      return t(texts.saidMinutes)
    case 'score':
      return t(texts.saidScore)
  }
}
