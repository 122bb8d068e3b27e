import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { commentOnProposal, listProposalComments, listProposals, readProposal } from '../api.ts'
import type { Proposal } from './agreement.ts'
import classes from './proposal.module.css'
import { proposalTexts as texts } from './proposal-texts.ts'
import { useKeptForm } from './use-kept-form.ts'

type CommentListProps = { readonly proposal: Proposal; readonly mayWrite: boolean }

export function CommentList({ proposal, mayWrite }: CommentListProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, proposal: proposal.id }
  const comments = useRead(listProposalComments, { params, query: { limit: 200 } })
  return (
    <>
      {comments.error && <ReadProblem error={comments.error} onRetry={() => comments.refetch()} />}
      {comments.data?.items.length === 0 && <p className={classes.quiet}>{t(texts.noComments)}</p>}
      <ul className={classes.comments}>
        {comments.data?.items.map(({ id, by, at, text }) => (
          <li key={id}>
            <p className={classes.quiet}>
              {by.name} · {format.dateTime(at)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {mayWrite && <CommentForm id={proposal.id} />}
    </>
  )
}

function CommentForm({ id: proposal }: { readonly id: string }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [id, setId] = useState(() => newId())
  const form = useKeptForm(`${organisation}.comment.${proposal}`, { text: '' })
  const { text } = form.fields
  const write = useWrite(commentOnProposal, {
    refreshes: [listProposalComments, readProposal, listProposals],
    onDone: () => {
      setId(newId())
      form.letGo()
      say(t(texts.commented))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    write.mutate({ params: { organisation, proposal }, body: { id, text } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={t(texts.newComment)}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => form.set({ text: event.currentTarget.value })}
      />
      {write.error && <ReadProblem error={write.error} />}
      <Button type="submit" variant="default" loading={write.isPending}>
        {t(texts.send)}
      </Button>
    </form>
  )
}
