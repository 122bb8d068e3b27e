import { setTeamTarget } from '#features/templates/api.ts'
import { TargetForm } from '#features/templates/web/target-form.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { readChart } from '../api.ts'
import type { Chart } from './chart-series.ts'
import { metricTexts as texts } from './texts.ts'

export function TeamTarget({ chart }: { readonly chart: Chart }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(setTeamTarget, {
    refreshes: [readChart],
    onDone: () => say(t(texts.saved)),
  })
  const params = { organisation, team: chart.team.slug, metric: chart.metric.key }
  return (
    <TargetForm
      title={t(texts.target)}
      explanation={t(texts.targetText)}
      target={chart.target}
      problem={write.error}
      isPending={write.isPending}
      onSave={(target) => write.mutate({ params, body: { target } })}
    />
  )
}
