import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  type Direction,
  directions,
  type MetricKind,
  metricKinds,
  type RollUp,
  rollUps,
} from '#domain/metric.ts'
import type { Pillar } from '#domain/pillar.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { useSay } from '#web/ui/say.tsx'
import { defineMetric, listMetrics } from '../api.ts'
import { directionTexts, kindTexts, rollUpTexts } from './metric-words.ts'
import classes from './template.module.css'
import { templateTexts as texts } from './texts.ts'

type DefineMetricFormProps = {
  readonly pillars: readonly Pillar[]
  readonly onDefined: (key: string) => void
}

const blank = { key: '', name: '', unit: '', definition: '' }

export function DefineMetricForm({ pillars, onDefined }: DefineMetricFormProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [words, setWords] = useState(blank)
  const [pillar, setPillar] = useState<Pillar>('operational-excellence')
  const [kind, setKind] = useState<MetricKind>('count')
  const [direction, setDirection] = useState<Direction>('lower')
  const [rollUp, setRollUp] = useState<RollUp>('sum')
  const write = useWrite(defineMetric, {
    refreshes: [listMetrics],
    onDone: ({ key, name }) => {
      say(t(texts.defined, { name }))
      setWords(blank)
      onDefined(key)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const scale = rollUp === 'ratio' && kind === 'percent' ? 100 : 1
    const body = { ...words, pillar, kind, direction, rollUp, scale }
    write.mutate({ params: { organisation }, body })
  }
  const word = (name: keyof typeof blank) => ({
    required: true,
    withAsterisk: false,
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setWords((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <details>
      <summary>{t(texts.define)}</summary>
      <form className={classes.form} onSubmit={submit}>
        {write.error && <ReadProblem error={write.error} />}
        <TextInput label={t(texts.name)} maxLength={120} {...word('name')} />
        <TextInput
          label={t(texts.key)}
          description={t(texts.keyHint)}
          maxLength={80}
          {...word('key')}
        />
        <NativeSelect
          label={t(texts.pillar)}
          data={pillars.map((value) => ({ value, label: pillarName(t, value) }))}
          value={pillar}
          onChange={(event) => setPillar(event.currentTarget.value as Pillar)}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t(texts.kind)}
            data={metricKinds.map((value) => ({ value, label: t(kindTexts[value]) }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as MetricKind)}
          />
          <TextInput label={t(texts.unit)} maxLength={40} {...word('unit')} />
          <NativeSelect
            label={t(texts.direction)}
            data={directions.map((value) => ({ value, label: t(directionTexts[value]) }))}
            value={direction}
            onChange={(event) => setDirection(event.currentTarget.value as Direction)}
          />
          <NativeSelect
            label={t(texts.rollUp)}
            data={rollUps.map((value) => ({ value, label: t(rollUpTexts[value]) }))}
            value={rollUp}
            onChange={(event) => setRollUp(event.currentTarget.value as RollUp)}
          />
        </div>
        <Textarea label={t(texts.definition)} rows={3} maxLength={4000} {...word('definition')} />
        <div>
          <Button type="submit" variant="default" loading={write.isPending}>
            {t(texts.defineAction)}
          </Button>
        </div>
      </form>
    </details>
  )
}
