import { readTemplate } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import type { Proposal } from './agreement.ts'
import { AgreementProposalForm } from './agreement-proposal-form.tsx'
import { TemplateProposalForm } from './template-proposal-form.tsx'

type ProposalEditProps = { readonly proposal: Proposal; readonly onDone: () => void }

/** The text as it stands, to be written on top of the version that is in force now. */
export function ProposalEdit({ proposal, onDone }: ProposalEditProps) {
  const { slug: organisation } = useOrganisation()
  const { change, against } = proposal
  const template = useRead(
    readTemplate,
    { params: { organisation }, query: {} },
    { enabled: change.kind === 'template' },
  )
  if (template.error) return <ReadProblem error={template.error} />
  if (change.kind === 'agreement') {
    const basedOn = against?.number ?? 0
    return <AgreementProposalForm {...change} basedOn={basedOn} edited={proposal} onDone={onDone} />
  }
  if (!template.data) return null
  return <TemplateProposalForm template={template.data} edited={proposal} onDone={onDone} />
}
