import type { Role } from '#domain/role.ts'
import type { Translate } from '#web/texts/translate.ts'
import { accessTexts as texts } from './texts.ts'

const names = {
  administrator: texts.roleAdministrator,
  architect: texts.roleArchitect,
  'principal-engineer': texts.rolePrincipalEngineer,
  'delivery-lead': texts.roleDeliveryLead,
  engineer: texts.roleEngineer,
  sponsor: texts.roleSponsor,
} as const satisfies Record<Role, string>

export function roleName(t: Translate, role: Role): string {
  return t(names[role])
}
