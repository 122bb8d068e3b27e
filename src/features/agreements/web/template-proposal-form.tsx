import type { FormEvent } from 'react'
import { optionalPillars } from '#domain/pillar.ts'
import type { Template } from '#features/templates/web/template.ts'
import { TemplateChoiceFields } from '#features/templates/web/template-choice-fields.tsx'
import { useTemplateChoice } from '#features/templates/web/use-template-choice.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import classes from './agreement.module.css'
import type { Proposal } from './agreement.ts'
import { ProposalWords } from './proposal-words.tsx'
import { ProposeFoot } from './propose-foot.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { usePropose } from './use-propose.ts'

type TemplateProposalFormProps = {
  /** In force. */
  readonly template: Template
  readonly edited?: Proposal
  readonly onDone: () => void
}

export function TemplateProposalForm({ template, edited, onDone }: TemplateProposalFormProps) {
  const { slug: organisation } = useOrganisation()
  const name = edited ? `${edited.id}.${edited.revision}` : `new.${template.number}`
  const start = { title: edited?.title ?? '', why: edited?.why ?? '' }
  const form = useKeptForm(`${organisation}.template.${name}`, start)
  const choice = useTemplateChoice(
    edited?.change.kind === 'template'
      ? edited.change
      : {
          metrics: template.metrics.map(({ key }) => key),
          optionalPillars: optionalPillars.filter((pillar) => template.pillars.includes(pillar)),
        },
  )
  const { send, ...sending } = usePropose(edited ?? null, () => {
    form.letGo()
    onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const change = { kind: 'template', ...choice.sent } as const
    send({ ...form.fields, basedOn: template.number, change })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <ProposalWords words={form.fields} onChange={form.set} />
      <TemplateChoiceFields choice={choice} />
      <ProposeFoot isEdit={edited !== undefined} isKept={form.isKept} {...sending} />
    </form>
  )
}
