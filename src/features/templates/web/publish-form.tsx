import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { corePillars, optionalPillars } from '#domain/pillar.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listMetrics, listTemplateVersions, publishTemplate, readTemplate } from '../api.ts'
import { DefineMetricForm } from './define-metric-form.tsx'
import classes from './template.module.css'
import type { Template } from './template.ts'
import { TemplateChoiceFields } from './template-choice-fields.tsx'
import { templateTexts as texts } from './texts.ts'
import { useTemplateChoice } from './use-template-choice.ts'

type PublishFormProps = { readonly template: Template; readonly onDone: () => void }

export function PublishForm({ template, onDone }: PublishFormProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const choice = useTemplateChoice({
    metrics: template.metrics.map((metric) => metric.key),
    optionalPillars: optionalPillars.filter((pillar) => template.pillars.includes(pillar)),
  })
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
    const body = { ...choice.sent, note, basedOn: template.number }
    write.mutate({ params: { organisation }, body })
  }
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        {write.error && <ReadProblem error={write.error} />}
        <TemplateChoiceFields choice={choice} />
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
      <DefineMetricForm pillars={[...corePillars, ...choice.extra]} onDefined={choice.add} />
    </>
  )
}
