// The fair draw says which team goes first: everyone starts with weight 1; the team that is drawn drops
// to 0 and gives its weight evenly to the other present teams, so that the sum stays the number of teams.

/** By team; a team is any text that stays the same from draw to draw. */
export type Weights = ReadonlyMap<string, number>

export type Draw = {
  /** Present teams as they were drawn, then the absent ones. */
  readonly order: readonly string[]
  readonly before: Weights
  readonly after: Weights
}

export type DrawInput = {
  readonly teams: readonly string[]
  /** They keep their weight. */
  readonly absent: ReadonlySet<string>
  /** After the last draw. */
  readonly weights: Weights
  readonly seed: string
}

/** The same seed, weights and teams give the same draw, in whatever order the teams are told. */
export function drawOrder({ teams, absent, weights, seed }: DrawInput): Draw {
  const all = [...new Set(teams)].sort()
  const before = weightsOf(all, weights)
  const present = all.filter((team) => !absent.has(team))
  const drawn = drawAll(present, before, randomOf(seed))
  return {
    order: [...drawn, ...all.filter((team) => absent.has(team))],
    before,
    after: afterFirst(drawn, before),
  }
}

/**
 * Whoever left takes a weight away or leaves one behind, which is shared out in proportion; who is new
 * starts at the mean, which is 1.
 */
function weightsOf(teams: readonly string[], last: Weights): Weights {
  const known = teams.filter((team) => last.has(team))
  const sum = known.reduce((total, team) => total + (last.get(team) ?? 0), 0)
  return new Map(
    teams.map((team) => {
      const weight = last.get(team)
      return [team, weight === undefined || sum <= 0 ? 1 : (weight * known.length) / sum]
    }),
  )
}

/** Weighted, without putting back; teams of weight 0 come last, by chance among themselves. */
function drawAll(teams: readonly string[], weights: Weights, random: () => number): string[] {
  const left = [...teams]
  const drawn: string[] = []
  while (left.length > 0) {
    const sum = left.reduce((total, team) => total + (weights.get(team) ?? 0), 0)
    const weightOf = (team: string) => (sum > 0 ? (weights.get(team) ?? 0) : 1)
    let mark = random() * (sum > 0 ? sum : left.length)
    const place = left.findIndex((team) => {
      mark -= weightOf(team)
      return mark < 0
    })
    // Rounding may leave a mark beyond the last one.
    const at = place === -1 ? left.findLastIndex((team) => weightOf(team) > 0) : place
    drawn.push(...left.splice(at, 1))
  }
  return drawn
}

function afterFirst([first, ...others]: readonly string[], before: Weights): Weights {
  if (first === undefined || others.length === 0) return before
  const share = (before.get(first) ?? 0) / others.length
  const after = new Map(before)
  after.set(first, 0)
  for (const team of others) after.set(team, (before.get(team) ?? 0) + share)
  return after
}

/** Numbers from 0 up to 1 (mulberry32, from a seed by FNV-1a). */
function randomOf(seed: string): () => number {
  let state = 0x811c9dc5
  for (let place = 0; place < seed.length; place += 1) {
    state = Math.imul(state ^ seed.charCodeAt(place), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
