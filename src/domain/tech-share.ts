// A tech share is an hour in which somebody shows the others how it is done: wanted until a host has set a
// date, planned until it was held, or cancelled. What it was before comes back when it is taken up again.
import type { Instant } from './instant.ts'

export const techShareStates = ['wanted', 'planned', 'held', 'cancelled'] as const
export type TechShareState = (typeof techShareStates)[number]

export type TechSharePlan =
  | { readonly state: 'wanted' }
  | { readonly state: 'planned' | 'held'; readonly startsAt: Instant }
  | { readonly state: 'cancelled'; readonly startsAt: Instant | null }

export type Step =
  | { readonly kind: 'moved'; readonly plan: TechSharePlan }
  | { readonly kind: 'stays' }
  | { readonly kind: 'over' | 'host-needed' | 'not-begun' | 'without-date' }

export function startOfPlan(plan: TechSharePlan): Instant | null {
  return plan.state === 'wanted' ? null : plan.startsAt
}

/** Null takes the date off; what is over keeps the date it had. */
export function scheduleTechShare(
  plan: TechSharePlan,
  startsAt: Instant | null,
  hasHost: boolean,
): Step {
  if (plan.state === 'held' || plan.state === 'cancelled') return { kind: 'over' }
  if (startOfPlan(plan) === startsAt) return { kind: 'stays' }
  if (startsAt === null) return { kind: 'moved', plan: { state: 'wanted' } }
  if (!hasHost) return { kind: 'host-needed' }
  return { kind: 'moved', plan: { state: 'planned', startsAt } }
}

export function endTechShare(plan: TechSharePlan, as: 'held' | 'cancelled', now: Instant): Step {
  if (plan.state === as) return { kind: 'stays' }
  if (plan.state === 'held' || plan.state === 'cancelled') return { kind: 'over' }
  if (as === 'cancelled') {
    return { kind: 'moved', plan: { state: 'cancelled', startsAt: startOfPlan(plan) } }
  }
  if (plan.state === 'wanted') return { kind: 'without-date' }
  if (now < plan.startsAt) return { kind: 'not-begun' }
  return { kind: 'moved', plan: { state: 'held', startsAt: plan.startsAt } }
}

export function takeUpTechShare(plan: TechSharePlan): Step {
  if (plan.state === 'wanted' || plan.state === 'planned') return { kind: 'stays' }
  const { startsAt } = plan
  return {
    kind: 'moved',
    plan: startsAt === null ? { state: 'wanted' } : { state: 'planned', startsAt },
  }
}
