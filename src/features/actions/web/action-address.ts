// Which actions a page shows, as its address says it.
import type { Input } from '#api/endpoint.ts'
import { actionKinds } from '#domain/action.ts'
import type { listActions } from '../api.ts'

export const shownSets = [
  'unfinished',
  'overdue',
  'lacking',
  'blocked',
  'effect',
  'done',
  'not-doing',
  'all',
] as const
export type ShownSet = (typeof shownSets)[number]

export type ActionView = {
  readonly team: string | null
  readonly show: ShownSet
  readonly kind: (typeof actionKinds)[number] | null
  readonly mine: boolean
  /** Id of the action that is open beside the table. */
  readonly action: string | null
}

export type ActionSearch = {
  team?: string
  show?: string
  kind?: string
  whose?: string
  action?: string
}

/** What the router keeps of an address; a slug of digits comes as a number. */
export function actionSearchOf(search: Record<string, unknown>): ActionSearch {
  const kept = (['team', 'show', 'kind', 'whose', 'action'] as const).flatMap((key) => {
    const value = search[key]
    return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : []
  })
  return Object.fromEntries(kept)
}

export function actionView(search: ActionSearch): ActionView {
  return {
    team: search.team ?? null,
    show: shownSets.find((set) => set === search.show) ?? 'unfinished',
    kind: actionKinds.find((kind) => kind === search.kind) ?? null,
    mine: search.whose === 'mine',
    action: search.action ?? null,
  }
}

export function actionSearch({ team, show, kind, mine, action }: ActionView): ActionSearch {
  return {
    ...(mine ? { whose: 'mine' } : {}),
    ...(team === null ? {} : { team }),
    ...(show === 'unfinished' ? {} : { show }),
    ...(kind === null ? {} : { kind }),
    ...(action === null ? {} : { action }),
  }
}

type Query = Partial<Input<typeof listActions>['query']>

export function actionQuery({ team, show, kind, mine }: ActionView): Query {
  return {
    ...setQueries[show],
    ...(team === null ? {} : { team }),
    ...(kind === null ? {} : { kind }),
    ...(mine ? { mine: 'true' } : {}),
  }
}

const setQueries: Readonly<Record<ShownSet, Query>> = {
  unfinished: {},
  overdue: { overdue: 'true' },
  lacking: { lacking: 'true' },
  blocked: { state: 'blocked' },
  effect: { effectDue: 'true' },
  done: { state: 'done' },
  'not-doing': { state: 'not-doing' },
  all: { state: 'all' },
}
