import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiProblem } from '#api/call.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ProblemAlert } from '#web/ui/problem-alert.tsx'
import { readReview } from '../api.ts'
import { reviewTexts as texts } from './texts.ts'

type PlanProblemProps = {
  readonly error: Error
  readonly onRetry?: (() => unknown) | null
  /** What to do after somebody else changed the plan; “do it again” where left out. */
  readonly advice?: string
}

/** Why a change of the plan was not kept. Of a plan that moved on the newest one is fetched. */
export function PlanProblem({ error, onRetry, advice }: PlanProblemProps) {
  const t = useText()
  const client = useQueryClient()
  const movedOn = error instanceof ApiProblem && error.code === 'PlanMovedOn'
  useEffect(() => {
    if (!movedOn) return
    void client.invalidateQueries({ queryKey: [readReview.path, readReview.method] })
  }, [client, movedOn])
  if (!movedOn) return <ReadProblem error={error} {...(onRetry ? { onRetry } : {})} />
  return (
    <ProblemAlert problem={{ title: t(texts.movedOnTitle), detail: advice ?? t(texts.movedOn) }} />
  )
}
