// An action is what a team undertakes after looking at its numbers, an investigation what it wants to find
// out because it does not know yet; either is open until it is done, or set aside with a reason.
import type { Instant } from './instant.ts'

export const actionKinds = ['action', 'investigation'] as const
export type ActionKind = (typeof actionKinds)[number]

export const unfinishedStates = ['open', 'in-progress', 'blocked'] as const
export const finishedStates = ['done', 'not-doing'] as const
export const actionStates = [...unfinishedStates, ...finishedStates] as const
export type ActionState = (typeof actionStates)[number]

/** Where an action stands, with what belongs to that state and to no other. */
export type Standing =
  | { readonly state: 'open' | 'in-progress' }
  | { readonly state: 'blocked'; readonly by: string }
  | { readonly state: 'done'; readonly at: Instant }
  | { readonly state: 'not-doing'; readonly reason: string; readonly at: Instant }

export type WantedMove = { readonly state: ActionState; readonly reason: string }

export type Move =
  | { readonly kind: 'moved'; readonly standing: Standing }
  | { readonly kind: 'stays' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'not-allowed' }

export function isFinished(state: ActionState): boolean {
  return state === 'done' || state === 'not-doing'
}

export function needsReason(state: ActionState): boolean {
  return state === 'blocked' || state === 'not-doing'
}

/** What blocks it or why nobody does it; empty in the other states. */
export function reasonOf(standing: Standing): string {
  if (standing.state === 'blocked') return standing.by
  return standing.state === 'not-doing' ? standing.reason : ''
}

export function finishedAt(standing: Standing): Instant | null {
  return 'at' in standing ? standing.at : null
}

/** From one end to the other the way leads through an open state: what was done was not “not done”. */
export function mayMove(from: ActionState, to: ActionState): boolean {
  return from === to ? needsReason(to) : !(isFinished(from) && isFinished(to))
}

/** Blocked and not doing may be said again with another reason; the instant of the end stays then. */
export function moveAction(from: Standing, wanted: WantedMove, now: Instant): Move {
  const reason = needsReason(wanted.state) ? wanted.reason.trim() : ''
  if (from.state === wanted.state && reasonOf(from) === reason) return { kind: 'stays' }
  if (!mayMove(from.state, wanted.state)) return { kind: 'not-allowed' }
  if (needsReason(wanted.state) && reason === '') return { kind: 'reason-needed' }
  const at = finishedAt(from) ?? now
  switch (wanted.state) {
    case 'blocked':
      return { kind: 'moved', standing: { state: 'blocked', by: reason } }
    case 'not-doing':
      return { kind: 'moved', standing: { state: 'not-doing', reason, at } }
    case 'done':
      return { kind: 'moved', standing: { state: 'done', at } }
    default:
      return { kind: 'moved', standing: { state: wanted.state } }
  }
}
