import type { Output } from '#api/endpoint.ts'
import { defaultReviewTemplate } from '#domain/agenda.ts'
import type { Ctx } from '#platform/context.ts'
import * as api from './api.ts'
import type { ReviewCtx } from './store.ts'
import { selectTemplate } from './template-store.ts'

type Read = typeof api.readReviewTemplate

export async function readReviewTemplate(ctx: Ctx): Promise<Output<Read>> {
  return reviewTemplateInForce(ctx)
}

export async function reviewTemplateInForce(ctx: ReviewCtx): Promise<Output<Read>> {
  return api.ReviewTemplate.parse((await selectTemplate(ctx)) ?? defaultReviewTemplate)
}
