// The agenda of a review: the items of a template, with the teams one after the other in the place of
// the item that stands for them, held against the minutes that are booked.

export const agendaKinds = [
  'opening',
  'notices',
  'team',
  'topics',
  'wins',
  'close',
  'other',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

export type TemplateItem = {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
}

export type ReviewTemplate = {
  readonly bookedMinutes: number
  readonly teamMinutes: number
  /** `team` stands once: for all teams. */
  readonly items: readonly TemplateItem[]
}

/** Ten minutes a team: ten teams take 100 of 120 minutes, and 20 are left for everything else. */
export const defaultReviewTemplate: ReviewTemplate = {
  bookedMinutes: 120,
  teamMinutes: 10,
  items: [
    { kind: 'opening', title: 'Opening', minutes: 3 },
    { kind: 'notices', title: 'Notices', minutes: 7 },
    { kind: 'team', title: 'Teams', minutes: 10 },
    { kind: 'topics', title: 'Parked topics', minutes: 6 },
    { kind: 'wins', title: 'Wins', minutes: 3 },
    { kind: 'close', title: 'Value score and close', minutes: 1 },
  ],
}

export type PlannedItem = TemplateItem & {
  readonly id: string
  /** Any text that names the team; null for what is not a team's. */
  readonly team: string | null
  /** Announced beforehand: the item stays, and is passed over. */
  readonly absent: boolean
}

type TeamNamed = { readonly key: string; readonly name: string }

/** The teams in the order in which they are told. */
export function agendaFrom(
  { items, teamMinutes }: ReviewTemplate,
  teams: readonly TeamNamed[],
  newId: () => string,
): PlannedItem[] {
  return items.flatMap(({ kind, title, minutes }): PlannedItem[] => {
    if (kind !== 'team') return [{ id: newId(), kind, title, minutes, team: null, absent: false }]
    return teams.map(({ key, name }) => ({
      id: newId(),
      kind,
      title: name,
      minutes: teamMinutes,
      team: key,
      absent: false,
    }))
  })
}

/** Of all items whose team is not absent. */
export function plannedMinutes(items: readonly Pick<PlannedItem, 'minutes' | 'absent'>[]): number {
  return items.reduce((sum, { minutes, absent }) => sum + (absent ? 0 : minutes), 0)
}

/** Items that are no team's stay where they are; the teams fill the other places in this order. */
export function withTeamsInOrder<T extends Pick<PlannedItem, 'team'>>(
  items: readonly T[],
  order: readonly string[],
): T[] {
  const ofTeam = new Map(items.map((item) => [item.team, item]))
  const next = order.flatMap((team) => ofTeam.get(team) ?? []).values()
  return items.map((item) => (item.team === null ? item : (next.next().value ?? item)))
}

export type AgendaFault =
  | 'item-twice'
  | 'team-twice'
  | 'team-missing'
  | 'team-misplaced'
  | 'absent-without-team'
  | 'item-was-on'

/** Items that were on stay, each what it is, in the order in which they stand. Null: the agenda fits. */
export function agendaFault(
  items: readonly PlannedItem[],
  before: readonly PlannedItem[],
  wasOn: ReadonlySet<string>,
): AgendaFault | null {
  const teams = items.flatMap(({ team }) => team ?? [])
  if (new Set(items.map(({ id }) => id)).size < items.length) return 'item-twice'
  if (new Set(teams).size < teams.length) return 'team-twice'
  if (items.some(({ kind, team }) => kind === 'team' && team === null)) return 'team-missing'
  if (items.some(({ kind, team }) => kind !== 'team' && team !== null)) return 'team-misplaced'
  if (items.some(({ absent, team }) => absent && team === null)) return 'absent-without-team'
  const fixed = (list: readonly PlannedItem[]) =>
    list.filter(({ id }) => wasOn.has(id)).map(({ id, kind, team }) => [id, kind, team].join('\n'))
  return fixed(items).join('\0') === fixed(before).join('\0') ? null : 'item-was-on'
}
