import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listProposals, readProposal, withdrawProposal } from '../api.ts'
import type { Proposal } from './agreement.ts'
import { CommentList } from './comment-list.tsx'
import { DecisionForm } from './decision-form.tsx'
import classes from './proposal.module.css'
import { ProposalChange } from './proposal-change.tsx'
import { ProposalEdit } from './proposal-edit.tsx'
import { ProposalStanding } from './proposal-standing.tsx'
import { proposalTexts as texts } from './proposal-texts.ts'
import { StanceForm } from './stance-form.tsx'
import { StanceTable } from './stance-table.tsx'

export function ProposalPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { proposal: id = '' } = useParams({ strict: false })
  const proposal = useRead(readProposal, { params: { organisation, proposal: id } })
  usePlace(proposal.data?.title ?? null, [
    { title: t(texts.proposals), href: `/${organisation}/proposals` },
  ])
  if (proposal.error) {
    return <ReadProblem error={proposal.error} onRetry={() => proposal.refetch()} />
  }
  return proposal.data ? <ProposalView key={id} proposal={proposal.data} /> : null
}

function ProposalView({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const entry = useOrganisation()
  const [isEditing, setEditing] = useState(false)
  const isOpen = proposal.state === 'open'
  const isOwn = isOpen && proposal.by.id === entry.personId
  const maySpeak = isOpen && entry.role !== 'sponsor'
  const edit = () => setEditing(true)
  const close = () => setEditing(false)
  return (
    <DrawerBeside
      drawer={
        isEditing && isOwn
          ? {
              title: t(proposal.stale ? texts.bringUpToDate : texts.edit),
              content: <ProposalEdit key={proposal.revision} proposal={proposal} onDone={close} />,
            }
          : null
      }
      onClose={close}
    >
      <PageHeader
        title={proposal.title}
        subtitle={<Origin proposal={proposal} />}
        actions={isOwn && <AuthorActions proposal={proposal} onEdit={edit} />}
      />
      <ProposalStanding proposal={proposal} onEdit={isOwn ? edit : null} />
      <section className={classes.section}>
        <h2>{t(texts.why)}</h2>
        <p className={classes.why}>{proposal.why}</p>
      </section>
      <section className={classes.section}>
        <h2>{t(isOpen ? texts.whatChanges : texts.whatChanged)}</h2>
        <ProposalChange proposal={proposal} />
      </section>
      {isOpen && (
        <section className={classes.section}>
          <h2>{t(texts.yourStance)}</h2>
          {maySpeak ? (
            <StanceForm key={proposal.revision} proposal={proposal} />
          ) : (
            <p className={classes.quiet}>{t(texts.sponsorReads)}</p>
          )}
        </section>
      )}
      <div className={classes.wide}>
        <StanceTable proposal={proposal} />
      </div>
      <section className={classes.section}>
        <h2>{t(texts.comments)}</h2>
        <CommentList proposal={proposal} mayWrite={maySpeak} />
      </section>
      {isOpen && worksForAll(entry) && (
        <section className={classes.section}>
          <h2>{t(texts.decide)}</h2>
          <DecisionForm proposal={proposal} />
        </section>
      )}
    </DrawerBeside>
  )
}

function Origin({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const format = useFormat()
  const { kind, basedOn: version, by, editedAt } = proposal
  const said = { version, name: by.name, date: format.date(proposal.at) }
  const origin =
    kind === 'template'
      ? t(texts.madeTemplate, said)
      : t(version === 0 ? texts.madeFirst : texts.madeAgreement, said)
  const edited = editedAt === null ? null : t(texts.edited, { date: format.date(editedAt) })
  return edited === null ? origin : `${origin} · ${edited}`
}

type AuthorActionsProps = { readonly proposal: Proposal; readonly onEdit: () => void }

function AuthorActions({ proposal, onEdit }: AuthorActionsProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [asks, setAsks] = useState(false)
  const withdraw = useWrite(withdrawProposal, {
    refreshes: [readProposal, listProposals],
    onDone: () => say(t(texts.withdrawnSay)),
  })
  return (
    <>
      {withdraw.error && <ReadProblem error={withdraw.error} />}
      <Button variant="default" loading={withdraw.isPending} onClick={() => setAsks(true)}>
        {t(texts.withdraw)}
      </Button>
      <Button variant="default" onClick={onEdit}>
        {t(texts.edit)}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t(texts.withdrawAsk)}
          confirmLabel={t(texts.withdraw)}
          act="end"
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false)
            withdraw.mutate({ params: { organisation, proposal: proposal.id } })
          }}
        >
          {t(texts.withdrawText)}
        </ConfirmDialog>
      )}
    </>
  )
}
