import { route } from '#platform/http/route.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import * as api from './api.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changePersonRole } from './change-person-role.ts'
import { createOrganisation } from './create-organisation.ts'
import { createToken } from './create-token.ts'
import { invitePerson } from './invite-person.ts'
import { listInvitations, listPeople, listTokens, readSession } from './reads.ts'
import { removePerson } from './remove-person.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeToken } from './revoke-token.ts'
import { signIn } from './sign-in.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'
import { startFirstRun } from './start-first-run.ts'

export const accessRoutes = [
  route(api.readSession, readSession),
  route(api.startFirstRun, startFirstRun),
  route(api.signIn, signIn, { transaction: false }),
  route(api.signOut, signOut),
  route(api.signOutEverywhere, signOutEverywhere),
  route(api.createOrganisation, createOrganisation),
  route(api.changeOrganisation, changeOrganisation),
  route(api.listPeople, listPeople),
  route(api.changePersonRole, changePersonRole),
  route(api.removePerson, removePerson),
  route(api.listInvitations, listInvitations),
  route(api.invitePerson, invitePerson),
  route(api.revokeInvitation, revokeInvitation),
  route(api.readInvitation, readInvitation),
  route(api.acceptInvitation, acceptInvitation),
  route(api.listTokens, listTokens),
  route(api.createToken, createToken),
  route(api.revokeToken, revokeToken),
]
