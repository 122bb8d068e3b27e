import { route } from '#platform/http/route.ts'
import { adoptProposal } from './adopt-proposal.ts'
import * as api from './api.ts'
import { commentOnProposal } from './comment-on-proposal.ts'
import { declineProposal } from './decline-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { listSignatures } from './list-signatures.ts'
import { makeProposal } from './make-proposal.ts'
import { publishAgreement } from './publish-agreement.ts'
import { listAgreementVersions, readAgreement } from './read-agreement.ts'
import { listProposalComments } from './read-comments.ts'
import { listProposals, readProposal } from './read-proposals.ts'
import { listStances } from './read-stances.ts'
import { signAgreement } from './sign-agreement.ts'
import { takeStance } from './take-stance.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

export const agreementsRoutes = [
  route(api.readAgreement, readAgreement),
  route(api.listAgreementVersions, listAgreementVersions),
  route(api.publishAgreement, publishAgreement),
  route(api.signAgreement, signAgreement),
  route(api.listSignatures, listSignatures),
  route(api.listProposals, listProposals),
  route(api.makeProposal, makeProposal),
  route(api.readProposal, readProposal),
  route(api.editProposal, editProposal),
  route(api.withdrawProposal, withdrawProposal),
  route(api.adoptProposal, adoptProposal),
  route(api.declineProposal, declineProposal),
  route(api.listStances, listStances),
  route(api.takeStance, takeStance),
  route(api.listProposalComments, listProposalComments),
  route(api.commentOnProposal, commentOnProposal),
]
