import type { AgreementContent } from '#domain/agreement.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { insertAgreement, type StoredAgreement } from './store.ts'

type Publishing = {
  readonly content: AgreementContent
  readonly why: string
  readonly proposalId: string | null
  readonly proposedBy: string
  readonly publishedBy: string
}

/** The number of the version; throws AgreementMovedOn when somebody else published it first. */
export async function publishNext(
  ctx: Ctx,
  previous: StoredAgreement | null,
  publishing: Publishing,
): Promise<number> {
  const number = (previous?.number ?? 0) + 1
  if (!(await insertAgreement(ctx, { number, ...publishing }))) throw agreementMovedOn(number)
  await recordWrite(ctx, {
    action: 'agreement.published',
    subject: `version ${number}`,
    before: previous?.content ?? null,
    after: { ...publishing.content, why: publishing.why },
  })
  return number
}

export function agreementMovedOn(inForce: number): Refusal {
  return new Refusal(
    'AgreementMovedOn',
    'Another version of the agreement is in force meanwhile. Read it, then go on from there.',
    { inForce },
  )
}
