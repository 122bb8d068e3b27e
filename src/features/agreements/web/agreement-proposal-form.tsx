import type { FormEvent } from 'react'
import type { AgreementContent } from '#domain/agreement.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import classes from './agreement.module.css'
import type { Proposal } from './agreement.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { ProposalWords } from './proposal-words.tsx'
import { ProposeFoot } from './propose-foot.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { usePropose } from './use-propose.ts'

type AgreementProposalFormProps = {
  /** What is written on: the version in force, or the proposal as it stands. */
  readonly content: AgreementContent
  /** Number of the version in force, 0 for none. */
  readonly basedOn: number
  readonly edited?: Proposal
  readonly onDone: () => void
}

export function AgreementProposalForm(props: AgreementProposalFormProps) {
  const { basedOn, edited = null } = props
  const { slug: organisation } = useOrganisation()
  const name = edited === null ? `new.${basedOn}` : `${edited.id}.${edited.revision}`
  const start = { title: edited?.title ?? '', why: edited?.why ?? '', ...props.content }
  const form = useKeptForm(`${organisation}.agreement.${name}`, start)
  const { title, why, ...content } = form.fields
  const { send, ...sending } = usePropose(edited, () => {
    form.letGo()
    props.onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ title, why, basedOn, change: { kind: 'agreement', content } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <ProposalWords words={{ title, why }} onChange={form.set} />
      <AgreementFields content={content} onChange={form.set} />
      <ProposeFoot isEdit={edited !== null} isKept={form.isKept} {...sending} />
    </form>
  )
}
