import type { MembershipRole } from '#domain/role.ts'
import type { Translate } from '#web/texts/translate.ts'
import { teamTexts as texts } from './texts.ts'

const names = {
  'principal-engineer': texts.principalEngineer,
  'delivery-lead': texts.deliveryLead,
  engineer: texts.engineer,
} as const satisfies Record<MembershipRole, string>

export function membershipRoleName(t: Translate, role: MembershipRole): string {
  return t(names[role])
}
