import type { z } from 'zod'
import type { Evidence, EvidenceOfTeam } from './api.ts'

/** What was to be seen when a pairing began from a suggestion, kept as it was answered then. */
export type KeptEvidence = z.output<typeof Evidence>
export type TeamsEvidence = z.output<typeof EvidenceOfTeam>
