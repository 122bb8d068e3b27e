import type { Output } from '#api/endpoint.ts'
import type { AgreementPart } from '#domain/agreement.ts'
import type { readAgreement, readProposal } from '../api.ts'
import { agreementTexts as texts } from './texts.ts'

export type Agreement = Output<typeof readAgreement>
export type AgreementVersion = NonNullable<Agreement['inForce']>
export type Proposal = Output<typeof readProposal>

export const partTexts = {
  cadence: texts.cadence,
  lengthMinutes: texts.lengthMinutes,
  attendance: texts.attendance,
  safeSpace: texts.safeSpace,
  further: texts.further,
} as const satisfies Record<AgreementPart, string>
