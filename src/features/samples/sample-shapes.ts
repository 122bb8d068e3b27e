import type { SampleStory } from './sample-content.ts'

type Shape = Pick<SampleStory, 'shape' | 'from' | 'to' | 'factor'>

/** The level of a process in a cycle, after all that happened to it so far. */
export function levelAt(level: number, shapes: readonly Shape[], cycle: number): number {
  return shapes.reduce((so, shape) => so * factorAt(shape, cycle), level)
}

function factorAt({ shape, from, to = from, factor }: Shape, cycle: number): number {
  switch (shape) {
    case 'step':
      return cycle >= from ? factor : 1
    case 'spike':
      return cycle >= from && cycle <= to ? factor : 1
    case 'drift': {
      const way = (cycle - from) / Math.max(1, to - from)
      return factor ** Math.min(1, Math.max(0, way))
    }
  }
}
