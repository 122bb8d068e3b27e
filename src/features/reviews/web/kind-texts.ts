import type { AgendaKind } from '#domain/agenda.ts'
import { reviewTexts as texts } from './texts.ts'

export const kindTexts = {
  opening: texts.kindOpening,
  notices: texts.kindNotices,
  team: texts.kindTeam,
  topics: texts.kindTopics,
  wins: texts.kindWins,
  close: texts.kindClose,
  other: texts.kindOther,
} as const satisfies Record<AgendaKind, string>
