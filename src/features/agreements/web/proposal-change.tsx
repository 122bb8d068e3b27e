import { templateTexts } from '#features/templates/web/texts.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { Proposal } from './agreement.ts'
import { AgreementDifference } from './agreement-difference.tsx'
import { AgreementText } from './agreement-text.tsx'
import classes from './difference.module.css'
import { proposalTexts } from './proposal-texts.ts'
import { templateChangeText } from './template-change-text.ts'
import { agreementTexts as texts } from './texts.ts'

const sizeTexts = {
  'day-zero': templateTexts.sizeDayZero,
  core: templateTexts.sizeCore,
  full: templateTexts.sizeFull,
} as const

/** What the proposal changes, against the version in force or the one it was made from. */
export function ProposalChange({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const { change, against } = proposal
  const isOpen = proposal.state === 'open'
  return (
    <div className={classes.difference}>
      {against && (
        <p className={classes.quiet}>
          {t(isOpen ? proposalTexts.againstInForce : proposalTexts.againstBase, {
            number: against.number,
          })}
        </p>
      )}
      {change.kind === 'template' && <TemplateChanges proposal={proposal} change={change} />}
      {change.kind === 'agreement' &&
        (against?.content ? (
          <AgreementDifference older={against.content} newer={change.content} />
        ) : (
          <>
            <p className={classes.quiet}>{t(texts.allNew)}</p>
            <AgreementText content={change.content} />
          </>
        ))}
    </div>
  )
}

type TemplateChangesProps = {
  readonly proposal: Proposal
  readonly change: Extract<Proposal['change'], { kind: 'template' }>
}

function TemplateChanges({ proposal, change }: TemplateChangesProps) {
  const t = useText()
  const count = change.metrics.length
  return (
    <>
      <p className={classes.quiet}>
        {change.size === null ? t(proposalTexts.metricCount, { count }) : t(sizeTexts[change.size])}
      </p>
      {proposal.templateChanges.length === 0 && <p>{t(proposalTexts.nothingChanges)}</p>}
      <ul className={classes.list}>
        {proposal.templateChanges.map((one) => (
          <li key={`${one.kind} ${one.metric ?? one.detail}`}>{templateChangeText(t, one)}</li>
        ))}
      </ul>
    </>
  )
}
