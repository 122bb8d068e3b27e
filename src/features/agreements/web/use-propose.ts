import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Request } from '#api/endpoint.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { editProposal, listProposals, listStances, makeProposal, readProposal } from '../api.ts'
import type { Proposal } from './agreement.ts'
import { proposalTexts } from './proposal-texts.ts'
import { agreementTexts as texts } from './texts.ts'

export type ProposalSent = Omit<Request<typeof makeProposal>['body'], 'id'>

/**
 * Puts a proposal to the group and goes to its page, or saves the new text of the one that is given. The
 * id is made once, so that a second press makes no second proposal.
 */
export function usePropose(edited: Proposal | null, onDone: () => void) {
  const t = useText()
  const say = useSay()
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const [id] = useState(() => newId())
  const make = useWrite(makeProposal, {
    refreshes: [listProposals],
    onDone: (proposal) => {
      onDone()
      say(t(texts.proposed))
      router.history.push(`/${organisation}/proposals/${proposal.id}`)
    },
  })
  const edit = useWrite(editProposal, {
    refreshes: [readProposal, listProposals, listStances],
    onDone: () => {
      onDone()
      say(t(proposalTexts.savedText))
    },
  })
  return {
    error: make.error ?? edit.error,
    isPending: make.isPending || edit.isPending,
    send: (sent: ProposalSent) => {
      if (edited === null) return make.mutate({ params: { organisation }, body: { ...sent, id } })
      const params = { organisation, proposal: edited.id }
      edit.mutate({ params, body: { ...sent, revision: edited.revision } })
    },
  }
}
