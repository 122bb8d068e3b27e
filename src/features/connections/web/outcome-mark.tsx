import type { collectionOutcomes } from '#features/connections/api.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { connectionTexts as texts } from './texts.ts'

type Outcome = (typeof collectionOutcomes)[number]

const marks = {
  measured: { status: 'steady', text: texts.outcomeMeasured },
  'no-data': { status: 'not-enough-data', text: texts.outcomeNoData },
  failed: { status: 'failed', text: texts.outcomeFailed },
  running: { status: 'not-enough-data', text: texts.outcomeRunning },
} as const satisfies Record<Outcome, { status: string; text: string }>

export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const t = useText()
  const { status, text } = marks[outcome]
  return <StatusMark status={status} text={t(text)} />
}
