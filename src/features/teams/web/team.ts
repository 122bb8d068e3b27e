import type { Output } from '#api/endpoint.ts'
import type { readTeam } from '../api.ts'

export type Team = Output<typeof readTeam>
