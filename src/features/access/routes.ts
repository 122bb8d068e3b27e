import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { readSession } from './reads.ts'
import { signIn } from './sign-in.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'
import { startFirstRun } from './start-first-run.ts'

export const accessRoutes = [
  route(api.readSession, readSession),
  route(api.startFirstRun, startFirstRun),
  route(api.signIn, signIn, { transaction: false }),
  route(api.signOut, signOut),
  route(api.signOutEverywhere, signOutEverywhere),
]
