import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { admitAdministrator } from '#features/access/admit-administrator.ts'
import { readSession } from '#features/access/reads.ts'
import type { AccountCtx } from '#platform/context.ts'
import type * as api from './api.ts'
import { foundSample } from './found-sample.ts'
import { lockSamples } from './store.ts'

type Load = typeof api.loadSample

export async function loadSample(ctx: AccountCtx, _input: Input<Load>): Promise<Output<Load>> {
  await lockSamples(ctx.db)
  const { organisations } = await readSession(ctx)
  const administered = organisations.find(({ role }) => role === 'administrator')
  if (!administered) {
    throw new Refusal('NotAllowed', 'Only somebody who administers an organisation may do this.')
  }
  const sample = organisations.find((organisation) => organisation.sample)
  if (sample) {
    throw new Refusal(
      'SampleExists',
      'You have a sample organisation. Remove it to get a fresh one.',
      {
        organisation: sample.slug,
      },
    )
  }
  const { timeZone, currency } = administered
  const { id, slug } = await foundSample(ctx, { timeZone, currency })
  await admitAdministrator({ ...ctx, organisation: id }, ctx.account)
  return { organisation: slug }
}
