import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Stance, stances } from '#domain/proposal.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { listProposals, listStances, readProposal, takeStance } from '../api.ts'
import type { Proposal } from './agreement.ts'
import classes from './proposal.module.css'
import { proposalTexts as texts } from './proposal-texts.ts'
import { stanceName } from './stance-words.ts'
import { useKeptForm } from './use-kept-form.ts'

export function StanceForm({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const { id, own, revision } = proposal
  const saved = own === null || own.earlier ? { stance: 'none', comment: '' } : own
  const form = useKeptForm<{ stance: Stance | 'none'; comment: string }>(
    `${organisation}.stance.${id}.${revision}`,
    { stance: saved.stance as Stance | 'none', comment: saved.comment },
  )
  const { stance, comment } = form.fields
  const [problem, setProblem] = useState<string | null>(null)
  const write = useWrite(takeStance, {
    refreshes: [readProposal, listStances, listProposals],
    onDone: () => {
      form.letGo()
      say(t(texts.stanceSaved))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (stance === 'none') return setProblem(t(texts.chooseOne))
    if (stance === 'against' && comment.trim() === '') return setProblem(t(texts.sayWhy))
    setProblem(null)
    const params = { organisation, proposal: id }
    write.mutate({ params, body: { stance, comment, revision } })
  }
  const isAgainst = stance === 'against'
  return (
    <form className={classes.form} onSubmit={submit}>
      {own?.earlier && <p>{t(texts.earlierOwn, { stance: stanceName(t, own.stance) })}</p>}
      <Segmented
        label={t(texts.yourStance)}
        labelHidden
        value={stance}
        onChange={(next) => form.set({ stance: next })}
        options={stances.map((value) => ({ value, text: stanceName(t, value) }))}
      />
      <Textarea
        label={t(isAgainst ? texts.stanceWhy : texts.stanceComment)}
        description={isAgainst ? t(texts.stanceWhyHint) : undefined}
        error={problem}
        rows={2}
        maxLength={4000}
        value={comment}
        onChange={(event) => form.set({ comment: event.currentTarget.value })}
      />
      {write.error && <ReadProblem error={write.error} />}
      <p className={classes.quiet}>{t(texts.yourStanceText)}</p>
      <Button type="submit" variant="default" loading={write.isPending}>
        {t(texts.saveStance)}
      </Button>
    </form>
  )
}
