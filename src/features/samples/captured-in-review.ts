import type { Input } from '#api/endpoint.ts'
import type { captureThing } from '#features/rooms/api.ts'
import { newId } from '#platform/new-id.ts'
import { reviewedOn } from './sample-calendar.ts'
import type { Teller } from './telling.ts'

type Body = Input<typeof captureThing>['body']

/** What is written down while a team is on, or while wins are told. */
export type Captured = {
  readonly team: string | null
  /** Null: by the facilitator. */
  readonly by: string | null
  readonly body: Omit<Body, 'item'>
}

const nothing = { helper: null, metric: null, owner: null, dueOn: null, prevented: false } as const

export function capturedIn(at: number, { process, cast, calendar }: Teller): Captured[] {
  const here = (one: { readonly at: number } | undefined) => one?.at === at
  const slugOf = (team: string | null) => (team === null ? null : cast.team(team).team.slug)
  const captured = (
    team: string | null,
    said: Pick<Body, 'kind' | 'text'> & Partial<Body>,
    by: string | null = null,
  ): Captured => ({ team, by, body: { ...nothing, id: newId(), team: slugOf(team), ...said } })
  const { actions, topics, techShares, pairings, wins } = process
  return [
    ...actions.flatMap(({ opened, kind, team, text, owner, dueInDays, metric }) => {
      if (opened !== at) return []
      const day = { at, day: reviewedOn.day }
      const dueOn = dueInDays === null ? null : calendar.dayOf(day, dueInDays)
      return captured(team, { kind, text, metric, owner: owner && cast.idOf(owner), dueOn })
    }),
    ...topics.parked.filter(here).map(({ team, text, metric }) => {
      return captured(team, { kind: 'topic', text, metric })
    }),
    ...techShares.flatMap(({ offered, title }) => {
      if (!offered || !here(offered)) return []
      return captured(offered.team, { kind: 'tech-share', text: title })
    }),
    ...pairings.flatMap(({ offered, helped, helper, text, metric }) => {
      if (!here(offered)) return []
      return captured(helped, { kind: 'help', text, metric, helper: slugOf(helper) })
    }),
    ...wins.filter(here).map(({ team, text, metric, prevented, by }) => {
      return captured(team, { kind: 'win', text, metric, prevented }, by)
    }),
  ]
}
