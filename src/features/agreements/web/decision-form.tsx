import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { listTemplateVersions, readTemplate } from '#features/templates/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useSay } from '#web/ui/say.tsx'
import * as api from '../api.ts'
import type { Proposal } from './agreement.ts'
import classes from './proposal.module.css'
import { proposalTexts as texts } from './proposal-texts.ts'
import { useKeptForm } from './use-kept-form.ts'

const refreshes = [
  api.readProposal,
  api.listProposals,
  api.readAgreement,
  api.listAgreementVersions,
  api.listSignatures,
  readTemplate,
  listTemplateVersions,
]

/** For those who work for all, while the proposal is open. */
export function DecisionForm({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [asks, setAsks] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { revision, stances, basedOn: base } = proposal
  const form = useKeptForm(`${organisation}.decision.${proposal.id}`, { reason: '' })
  const { reason } = form.fields
  const adopt = useWrite(api.adoptProposal, {
    refreshes,
    onDone: ({ decision }) => {
      form.letGo()
      say(t(texts.adoptedSay, { number: decision?.version ?? 0 }))
    },
  })
  const decline = useWrite(api.declineProposal, {
    refreshes,
    onDone: () => {
      form.letGo()
      say(t(texts.declinedSay))
    },
  })
  const request = {
    params: { organisation, proposal: proposal.id },
    body: { revision, reason },
  }
  const hasReason = reason.trim() !== ''
  const when = (isReady: boolean, act: () => void) => () => {
    setProblem(isReady ? null : t(texts.reasonNeeded))
    if (isReady) act()
  }
  const error = adopt.error ?? decline.error
  return (
    <div className={classes.form}>
      <p>{wordsOf(t, stances)}</p>
      {stances.earlier > 0 && (
        <p className={classes.quiet}>{t(texts.earlierCount, { count: stances.earlier })}</p>
      )}
      <Textarea
        label={t(texts.reason)}
        description={t(stances.against > 0 ? texts.reasonHint : texts.reasonToDecline)}
        error={problem}
        rows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
      {error && <ReadProblem error={error} />}
      <div className={classes.actions}>
        <Button
          disabled={proposal.stale}
          loading={adopt.isPending}
          onClick={when(stances.against === 0 || hasReason, () => setAsks(true))}
        >
          {t(texts.adopt)}
        </Button>
        <Button
          variant="default"
          loading={decline.isPending}
          onClick={when(hasReason, () => decline.mutate(request))}
        >
          {t(texts.decline)}
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title={t(texts.adoptAsk)}
          confirmLabel={t(texts.adopt)}
          act="end"
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false)
            adopt.mutate(request)
          }}
        >
          {t(proposal.kind === 'agreement' ? texts.adoptAgreement : texts.adoptTemplate, {
            number: base + 1,
          })}
        </ConfirmDialog>
      )}
    </div>
  )
}

function wordsOf(t: ReturnType<typeof useText>, stances: Proposal['stances']): string {
  if (stances.against > 0) return t(texts.someAgainst, { count: stances.against })
  return t(stances.support + stances.neutral === 0 ? texts.nobodySpoke : texts.nobodyAgainst)
}
