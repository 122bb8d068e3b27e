import { Button } from '@mantine/core'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { Proposal } from './agreement.ts'
import classes from './proposal.module.css'
import { ProposalMark } from './proposal-mark.tsx'
import { proposalTexts as texts } from './proposal-texts.ts'

type ProposalStandingProps = {
  readonly proposal: Proposal
  /** For its author, while it is open. */
  readonly onEdit: (() => void) | null
}

/** Where the proposal stands, how it was decided, and what it waits for. */
export function ProposalStanding({ proposal, onEdit }: ProposalStandingProps) {
  const t = useText()
  const { decision, stale, by } = proposal
  return (
    <div className={classes.state} role="status">
      <ProposalMark proposal={proposal} />
      {stale && <p>{onEdit ? t(texts.staleOwn) : t(texts.staleText, { name: by.name })}</p>}
      {stale && onEdit && (
        <div>
          <Button onClick={onEdit}>{t(texts.bringUpToDate)}</Button>
        </div>
      )}
      {decision && <DecisionWords proposal={proposal} decision={decision} />}
    </div>
  )
}

type DecisionWordsProps = {
  readonly proposal: Proposal
  readonly decision: NonNullable<Proposal['decision']>
}

function DecisionWords({ proposal, decision }: DecisionWordsProps) {
  const t = useText()
  const format = useFormat()
  const { rule, reason, version } = decision
  const said = { name: decision.by.name, date: format.date(decision.at), version: version ?? 0 }
  const words =
    proposal.state === 'withdrawn'
      ? t(texts.withdrawnBy, said)
      : proposal.state === 'declined'
        ? t(texts.declinedBy, said)
        : t(rule === 'facilitator' ? texts.adoptedFacilitator : texts.adoptedNoAgainst, said)
  return (
    <>
      <p>{words}</p>
      {reason !== '' && <p className={classes.reason}>{reason}</p>}
    </>
  )
}
