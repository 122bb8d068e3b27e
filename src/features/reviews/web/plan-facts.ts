import type { Output } from '#api/endpoint.ts'
import type { readReadiness } from '#features/reports/api.ts'
import type { Translate } from '#web/texts/translate.ts'
import type { AgendaItem, PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

/** What stands beside the agenda; empty while it is not known. */
export type PlanFacts = {
  readonly readiness: Output<typeof readReadiness>['items']
  readonly preRead: PreRead | null
}

export function preReadOf({ preRead }: PlanFacts, { team }: AgendaItem) {
  return preRead?.teams.find((told) => told.team.slug === team?.slug)
}

/** How far the team’s report is. */
export function reportWords(t: Translate, { readiness }: PlanFacts, item: AgendaItem): string {
  const ready = readiness.find(({ team }) => team.slug === item.team?.slug)
  if (!ready) return ''
  const { state, filled, missing, failed, explained } = ready
  if (state !== 'draft') return t(texts[state])
  const lacking = missing + failed
  if (lacking === 0) return t(texts.filled)
  return t(texts.gaps, { missing: lacking, total: filled + explained + lacking })
}

/** How much waits for an item that is no team’s. */
export function waitingWords(t: Translate, { preRead }: PlanFacts, { kind }: AgendaItem): string {
  if (preRead === null) return ''
  if (kind === 'notices') return t(texts.waitingNotices, { count: preRead.notices.length })
  if (kind === 'topics') return t(texts.waitingTopics, { count: preRead.topics.length })
  if (kind !== 'wins') return ''
  return t(texts.waitingWins, { count: preRead.teams.flatMap(({ wins }) => wins).length })
}
