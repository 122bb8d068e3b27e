import type { z } from 'zod'
import type * as api from './api.ts'

/** What was to be seen when a pairing began from a suggestion, kept as it was answered then. */
export type KeptEvidence = z.output<typeof api.Evidence>
export type TeamsEvidence = z.output<typeof api.EvidenceOfTeam>
