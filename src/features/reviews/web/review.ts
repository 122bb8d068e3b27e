import type { Output } from '#api/endpoint.ts'
import type { readPreRead, readReview } from '../api.ts'

export type Review = Output<typeof readReview>
export type AgendaItem = Review['agenda'][number]
export type PreRead = Output<typeof readPreRead>
