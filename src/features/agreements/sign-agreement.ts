import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './policy.ts'
import { agreementMovedOn } from './publish-next.ts'
import { standingAnswer } from './read-agreement.ts'
import { insertSignature, lastSignature } from './signature-store.ts'
import { newestAgreement } from './store.ts'

type Sign = typeof api.signAgreement

export async function signAgreement(ctx: Ctx, { body }: Input<Sign>): Promise<Output<Sign>> {
  const personId = requirePerson(ctx.actor)
  const inForce = (await newestAgreement(ctx))?.number ?? 0
  if (inForce !== body.version) throw agreementMovedOn(inForce)
  const isNew = await insertSignature(ctx, { personId, number: body.version })
  if (isNew) {
    await recordWrite(ctx, {
      action: 'agreement.signed',
      subject: `version ${body.version}`,
      before: null,
      after: { version: body.version },
    })
  }
  return standingAnswer(await lastSignature(ctx, personId), inForce)
}
