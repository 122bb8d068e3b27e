import { Button, Checkbox, Radio, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type OptionalPillar, optionalPillars } from '#domain/pillar.ts'
import type { TemplateSize } from '#domain/template.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { useSay } from '#web/ui/say.tsx'
import { listMetrics, listTemplateVersions, publishTemplate, readTemplate } from '../api.ts'
import { DefineMetricForm } from './define-metric-form.tsx'
import { MetricChoice } from './metric-choice.tsx'
import classes from './template.module.css'
import type { Template } from './template.ts'
import { templateTexts as texts } from './texts.ts'

type PublishFormProps = { readonly template: Template; readonly onDone: () => void }
type Start = TemplateSize | 'own'

const starts = [
  { value: 'own', text: texts.sizeOwn },
  { value: 'day-zero', text: texts.sizeDayZero },
  { value: 'core', text: texts.sizeCore },
  { value: 'full', text: texts.sizeFull },
] as const satisfies readonly { value: Start; text: string }[]

export function PublishForm({ template, onDone }: PublishFormProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const metrics = useRead(listMetrics, { params })
  const [start, setStart] = useState<Start>('own')
  const [chosen, setChosen] = useState(template.metrics.map((metric) => metric.key))
  const [extra, setExtra] = useState<OptionalPillar[]>(
    optionalPillars.filter((pillar) => template.pillars.includes(pillar)),
  )
  const [note, setNote] = useState('')
  const write = useWrite(publishTemplate, {
    refreshes: [readTemplate, listTemplateVersions, listMetrics],
    onDone: ({ number }) => {
      say(t(texts.publishedSay, { number }))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const choice = start === 'own' ? { metrics: chosen } : { size: start }
    const body = { choice, optionalPillars: extra, note, basedOn: template.number }
    write.mutate({ params, body })
  }
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        {write.error && <ReadProblem error={write.error} />}
        <Radio.Group
          label={t(texts.start)}
          value={start}
          onChange={(value) => setStart(value as Start)}
        >
          {starts.map(({ value, text }) => (
            <Radio key={value} value={value} label={t(text)} mt={6} />
          ))}
        </Radio.Group>
        <Checkbox.Group
          label={t(texts.optionalPillars)}
          value={extra}
          onChange={(values) => setExtra(values as OptionalPillar[])}
        >
          {optionalPillars.map((pillar) => (
            <Checkbox key={pillar} value={pillar} label={pillarName(t, pillar)} mt={6} />
          ))}
        </Checkbox.Group>
        {start === 'own' && (
          <MetricChoice
            metrics={metrics.data?.items ?? []}
            pillars={[...template.pillars, ...extra]}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
        <Textarea
          label={t(texts.note)}
          description={t(texts.noteHint)}
          rows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p className={classes.quiet}>{t(texts.publishText)}</p>
        <div>
          <Button type="submit" loading={write.isPending}>
            {t(texts.publish, { number: template.number + 1 })}
          </Button>
        </div>
      </form>
      <DefineMetricForm
        pillars={[...new Set([...template.pillars, ...extra])]}
        onDefined={(key) => {
          setStart('own')
          setChosen((before) => [...before, key])
        }}
      />
    </>
  )
}
