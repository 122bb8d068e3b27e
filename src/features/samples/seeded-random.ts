/** The same numbers for the same seed, on every machine. */
export type SeededRandom = {
  /** From 0 up to 1. */
  uniform(): number
  /** Around 0, with a standard deviation of 1. */
  normal(): number
  /** How often something happens that happens so often on average (Poisson). */
  count(average: number): number
  /** How many out of so many, each with the same probability. */
  successes(of: number, probability: number): number
  /** The number, give or take that share of it; never negative. */
  around(number: number, spread: number): number
  pick<T>(list: readonly T[]): T
}

export function seededRandom(seed: string): SeededRandom {
  let state = hashOf(seed)
  const uniform = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    normal,
    count(average) {
      if (average > 30) return Math.max(0, Math.round(average + Math.sqrt(average) * normal()))
      const floor = Math.exp(-average)
      let count = 0
      for (let product = uniform(); product > floor; product *= uniform()) count += 1
      return count
    },
    successes(of, probability) {
      let successes = 0
      for (let trial = 0; trial < of; trial += 1) if (uniform() < probability) successes += 1
      return successes
    },
    around: (number, spread) => number * Math.exp(spread * normal()),
    pick(list) {
      const picked = list[Math.floor(uniform() * list.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash | 0
}
