import type { Output } from '#api/endpoint.ts'
import type { readPreRead, readReview, readReviewTemplate } from '../api.ts'

export type Review = Output<typeof readReview>
export type AgendaItem = Review['agenda'][number]
export type PreRead = Output<typeof readPreRead>
export type TemplateItem = Output<typeof readReviewTemplate>['items'][number] & {
  /** For the page alone. */
  readonly id: string
}
