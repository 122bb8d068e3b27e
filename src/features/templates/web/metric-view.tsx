import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useLanguage, useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { useSay } from '#web/ui/say.tsx'
import { readTemplate, setTarget } from '../api.ts'
import { directionTexts, kindTexts, rollUpTexts, targetText } from './metric-words.ts'
import { TargetForm } from './target-form.tsx'
import classes from './template.module.css'
import type { TemplateMetric } from './template.ts'
import { templateTexts as texts } from './texts.ts'

type MetricViewProps = { readonly metric: TemplateMetric; readonly mayChange: boolean }

export function MetricView({ metric, mayChange }: MetricViewProps) {
  const t = useText()
  const language = useLanguage()
  const facts: readonly (readonly [string, string | null])[] = [
    [t(texts.pillar), pillarName(t, metric.pillar)],
    [t(texts.kind), t(kindTexts[metric.kind])],
    [t(texts.unit), metric.unit],
    [t(texts.better), t(directionTexts[metric.direction])],
    [t(texts.rollUp), t(rollUpTexts[metric.rollUp])],
    [t(texts.target), targetText(language, metric.target, metric) ?? t(texts.none)],
    [t(texts.guardedBy), metric.pairedWith],
    [t(texts.sources), metric.sources || null],
    [t(texts.key), metric.key],
  ]
  return (
    <>
      <p>{metric.definition}</p>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {mayChange && <OrganisationTarget metric={metric} />}
    </>
  )
}

function OrganisationTarget({ metric }: { readonly metric: TemplateMetric }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(setTarget, {
    refreshes: [readTemplate],
    onDone: () => say(t(texts.saved)),
  })
  const params = { organisation, metric: metric.key }
  return (
    <TargetForm
      title={t(texts.setTarget)}
      explanation={t(texts.targetText)}
      target={metric.target}
      problem={write.error}
      isPending={write.isPending}
      onSave={(target) => write.mutate({ params, body: { target } })}
    />
  )
}
