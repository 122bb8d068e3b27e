import { type ActionState, actionStates } from '#domain/action.ts'
import type { ActionField } from '#domain/action-change.ts'
import { type Pillar, pillars } from '#domain/pillar.ts'
import type { Language } from '#web/texts/language.ts'
import { pillarName } from '#web/texts/pillar-name.ts'
import type { Translate } from '#web/texts/translate.ts'
import type { Action, ActionDetail } from './action.ts'
import { actionTexts as texts } from './texts.ts'

export function stateName(t: Translate, state: ActionState): string {
  return t(texts[state])
}

export function movedText(t: Translate, state: ActionState, text: string): string {
  return t(texts.moved, { state: state === 'in-progress' ? 'progress' : state, text })
}

/** “4 reviews, carried 3 times” */
export function ageText(t: Translate, action: Action): string {
  const { ageInReviews, carried, closedAt } = action
  if (ageInReviews === 0 && closedAt !== null) return ''
  const age = t(texts.reviews, { count: ageInReviews })
  return carried === 0 ? age : `${age}, ${t(texts.carried, { count: carried })}`
}

export function sourceText(t: Translate, { source }: Action): string {
  if (source.kind === 'hand') return t(texts.fromHand)
  if (source.kind === 'review') return t(texts.fromReview, { cycle: source.cycle })
  return t(texts.fromReport, { team: source.team.name, cycle: source.cycle })
}

const fieldTexts = {
  text: texts.text,
  kind: texts.kind,
  team: texts.team,
  owner: texts.owner,
  due: texts.due,
  pillar: texts.pillar,
  metric: texts.metric,
  link: texts.link,
  state: texts.state,
  reason: texts.reason,
} as const satisfies Record<ActionField, string>

export function fieldName(t: Translate, field: ActionField): string {
  return t(fieldTexts[field])
}

type Change = ActionDetail['history'][number]['fields'][number]

/** “Due: 4 Mar 2026 → 18 Mar 2026” */
export function changeText(change: Change, language: Language): string {
  const { t } = language
  const field = fieldName(t, change.field)
  const from = change.from && valueText(change.field, change.from, language)
  const to = change.to && valueText(change.field, change.to, language)
  if (!to) return t(texts.fieldGone, { field, from: from ?? '' })
  return from ? t(texts.fieldFromTo, { field, from, to }) : t(texts.fieldTo, { field, to })
}

/** A kept value of a field in the reader's words. */
export function valueText(field: ActionField, value: string, { t, format }: Language): string {
  if (field === 'due') return format.day(value)
  if (field === 'state' && isState(value)) return stateName(t, value)
  if (field === 'pillar' && isPillar(value)) return pillarName(t, value)
  if (field === 'kind') return t(value === 'action' ? texts.action : texts.investigation)
  return value
}

function isState(value: string): value is ActionState {
  return actionStates.some((state) => state === value)
}

export function isPillar(value: string): value is Pillar {
  return pillars.some((pillar) => pillar === value)
}
