import type { Capturing } from '#features/rooms/keep-captured.ts'
import { newId } from '#platform/new-id.ts'
import { reviewedOn } from './sample-calendar.ts'
import type { Teller } from './telling.ts'

/** What is written down while a team is on, or while wins are told. */
export type Captured = {
  readonly team: string | null
  /** Null: by the facilitator. */
  readonly by: string | null
  readonly capturing: Capturing
}

type Said = Pick<Capturing, 'kind' | 'text'> & {
  readonly metric?: string | null
  readonly helper?: string | null
  readonly by?: string
} & Partial<Pick<Capturing, 'owner' | 'dueOn' | 'prevented'>>

export function capturedIn(at: number, { process, cast, calendar }: Teller): Captured[] {
  const { actions, topics, techShares, pairings, wins } = process
  const here = (one: { readonly at: number } | undefined) => one?.at === at
  const idOf = (team: string | null) => (team === null ? null : cast.team(team).team.id)
  const captured = (team: string | null, said: Said): Captured => {
    const { metric = null, helper = null, by = null, ...words } = said
    const of = metric === null ? { metricId: null, pillar: null } : cast.metric(metric)
    const nothing = { owner: null, dueOn: null, prevented: false }
    const who = { teamId: idOf(team), helperId: idOf(helper) }
    return { team, by, capturing: { ...nothing, id: newId(), ...words, ...who, ...of } }
  }
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
      return here(offered) ? captured(helped, { kind: 'help', text, metric, helper }) : []
    }),
    ...wins.filter(here).map(({ team, text, metric, prevented, by }) => {
      return captured(team, { kind: 'win', text, metric, prevented, by })
    }),
  ]
}
