import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage, useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { useSay } from '#web/ui/say.tsx'
import { readTemplate, setTarget } from '../api.ts'
import { directionTexts, kindTexts, rollUpTexts, targetText } from './metric-words.ts'
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
      {mayChange && <TargetForm metric={metric} />}
    </>
  )
}

function TargetForm({ metric }: { readonly metric: TemplateMetric }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [lower, setLower] = useState<number | string>(metric.target?.lower ?? '')
  const [upper, setUpper] = useState<number | string>(metric.target?.upper ?? '')
  const write = useWrite(setTarget, {
    refreshes: [readTemplate],
    onDone: () => say(t(texts.saved)),
  })
  const bound = (typed: number | string) => (typed === '' ? null : Number(typed))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { lower: bound(lower), upper: bound(upper) }
    const target = wanted.lower === null && wanted.upper === null ? null : wanted
    write.mutate({ params: { organisation, metric: metric.key }, body: { target } })
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t(texts.setTarget)}>
      <h3 className={classes.title}>{t(texts.setTarget)}</h3>
      <p className={classes.quiet}>{t(texts.targetText)}</p>
      {write.error && <ReadProblem error={write.error} />}
      <div className={classes.pair}>
        <NumberInput label={t(texts.lowerBound)} hideControls value={lower} onChange={setLower} />
        <NumberInput label={t(texts.upperBound)} hideControls value={upper} onChange={setUpper} />
      </div>
      <div>
        <Button type="submit" variant="default" loading={write.isPending}>
          {t(texts.save)}
        </Button>
      </div>
    </form>
  )
}
