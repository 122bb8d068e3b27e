import { useState } from 'react'
import type { OptionalPillar } from '#domain/pillar.ts'
import type { TemplateSize } from '#domain/template.ts'

type Start = TemplateSize | 'own'

type From = {
  /** Keys in order. */
  readonly metrics: readonly string[]
  readonly optionalPillars: readonly OptionalPillar[]
}

/** What a new version would hold, while it is being chosen. */
export function useTemplateChoice(from: From) {
  const [start, setStart] = useState<Start>('own')
  const [metrics, setMetrics] = useState([...from.metrics])
  const [extra, setExtra] = useState([...from.optionalPillars])
  return {
    start,
    metrics,
    extra,
    setStart,
    setMetrics,
    setExtra,
    /** One that was defined just now. */
    add: (key: string) => {
      setStart('own')
      setMetrics((before) => [...before, key])
    },
    sent: {
      choice: start === 'own' ? { metrics } : { size: start },
      optionalPillars: extra,
    },
  }
}

export type TemplateChoice = ReturnType<typeof useTemplateChoice>
