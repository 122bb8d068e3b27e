/** Moves labels apart, as little as need be, so that each keeps its distance; their order stays. */
export function spreadLabels(wanted: readonly number[], distance: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  let stacks: { start: number; places: typeof order }[] = []
  for (const place of order) {
    stacks.push({ start: place.at, places: [place] })
    stacks = settled(stacks, distance)
  }
  const spread = [...wanted]
  for (const { start, places } of stacks) {
    places.forEach(({ index }, rank) => {
      spread[index] = start + rank * distance
    })
  }
  return spread
}

type Stack = { start: number; places: { at: number; index: number }[] }

/** Joins stacks that touch and centres the joined one on what its labels wanted. */
function settled(stacks: readonly Stack[], distance: number): Stack[] {
  const [below, last] = [stacks.at(-2), stacks.at(-1)]
  if (below === undefined || last === undefined) return [...stacks]
  if (below.start + below.places.length * distance <= last.start) return [...stacks]
  const places = [...below.places, ...last.places]
  const start = places.reduce((sum, { at }, rank) => sum + at - rank * distance, 0) / places.length
  return settled([...stacks.slice(0, -2), { start, places }], distance)
}
