import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'

/** Mail goes to people: whoever calls is one, or acts for one. */
export function requirePerson(actor: Actor): string {
  const personId = personIdOf(actor)
  if (personId === null) throw new Refusal('NotAllowed', 'Only a person has mail of their own.')
  return personId
}

export function requireMail(installation: { readonly mail: object | null }): void {
  if (installation.mail === null) {
    throw new Refusal(
      'MailNotSetUp',
      'No mail server is set up. Whoever runs this installation sets WELLCYCLE_SMTP_URL and WELLCYCLE_MAIL_FROM.',
    )
  }
}
