import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { Account } from './accounts.ts'
import { administeringAccounts } from './administrators-store.ts'
import { insertPerson, personByEmail } from './people-store.ts'

type AdmitCtx = Pick<Ctx, 'db' | 'organisation' | 'now' | 'requestId'>

/** Lets everybody who administers some organisation administer this one too. */
export async function admitEveryAdministrator(ctx: AdmitCtx): Promise<void> {
  for (const account of await administeringAccounts(ctx.db)) await admitAdministrator(ctx, account)
}

/** Lets an account administer an organisation, unless that person is or was in it already. */
export async function admitAdministrator(ctx: AdmitCtx, account: Account): Promise<void> {
  if (await personByEmail(ctx.db, ctx.organisation, account.email)) return
  const { id: accountId, name, email } = account
  const person = { id: newId(), accountId, name, email, role: 'administrator' } as const
  await insertPerson(ctx.db, ctx.organisation, person, ctx.now)
  await recordWrite(
    { ...ctx, actor: { kind: 'person', ...person, memberships: [] } },
    {
      action: 'person.joined',
      subject: name,
      before: null,
      after: { email, role: person.role },
    },
  )
}
