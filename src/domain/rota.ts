// The rota goes on from the order of the review before: the team that was first moves to the end. Teams
// that were absent keep their place, so that nobody is passed over by missing a review.

export type RotaInput = {
  /** As it was at the review before; empty at the first one. */
  readonly previous: readonly string[]
  readonly absentThen: ReadonlySet<string>
  readonly teams: readonly string[]
}

/** Teams that are new stand at the end; those that are gone are left out. */
export function rotaOrder({ previous, absentThen, teams }: RotaInput): string[] {
  const first = previous.find((team) => !absentThen.has(team))
  const moved = previous.filter((team) => team !== first)
  if (first !== undefined) moved.push(first)
  const kept = moved.filter((team) => teams.includes(team))
  return [...kept, ...teams.filter((team) => !previous.includes(team))]
}
