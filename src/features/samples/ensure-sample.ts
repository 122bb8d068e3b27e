import type { Account } from '#features/access/accounts.ts'
import {
  admitAdministrator,
  admitEveryAdministrator,
} from '#features/access/admit-administrator.ts'
import type { Installation, PublicCtx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { foundSample, type SamplePlace } from './found-sample.ts'
import { lockSamples, oldestSample } from './store.ts'

const anywhere: SamplePlace = { timeZone: 'UTC', currency: 'EUR' }

/** For a start with --sample: there is one, and all who administer an organisation administer it. */
export async function ensureSample(installation: Installation): Promise<void> {
  await installation.db.transaction().execute(async (db) => {
    const ctx = { installation, db, now: installation.clock(), requestId: newId() }
    await lockSamples(db)
    const organisation = (await oldestSample(db)) ?? (await foundSample(ctx, anywhere)).id
    await admitEveryAdministrator({ ...ctx, organisation })
  })
}

/** The first administrator also gets the sample that is there already, or a new one where it is wanted. */
export async function loadSampleForFirstRun(
  ctx: PublicCtx,
  account: Account,
  { wanted, ...place }: SamplePlace & { readonly wanted: boolean },
): Promise<void> {
  await lockSamples(ctx.db)
  const existing = await oldestSample(ctx.db)
  if (existing === null && !wanted) return
  const organisation = existing ?? (await foundSample(ctx, place)).id
  await admitAdministrator({ ...ctx, organisation }, account)
}
