import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeTeam } from './change-team.ts'
import { changeWorkload } from './change-workload.ts'
import { createTeam } from './create-team.ts'
import { createWorkload } from './create-workload.ts'
import { endMembership } from './end-membership.ts'
import { listTeams, readTeam } from './read-teams.ts'
import { setMembership } from './set-membership.ts'

export const teamsRoutes = [
  route(api.listTeams, listTeams),
  route(api.readTeam, readTeam),
  route(api.createTeam, createTeam),
  route(api.changeTeam, changeTeam),
  route(api.createWorkload, createWorkload),
  route(api.changeWorkload, changeWorkload),
  route(api.setMembership, setMembership),
  route(api.endMembership, endMembership),
]
