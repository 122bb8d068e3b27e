import type { Database } from '#platform/db/database.ts'
import type { Account } from './accounts.ts'

/** Accounts that administer an organisation now, each once. */
export async function administeringAccounts(db: Database): Promise<Account[]> {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('person')
          .select('person.id')
          .whereRef('person.account_id', '=', 'account.id')
          .where('person.role', '=', 'administrator')
          .where('person.left_at', 'is', null),
      ),
    )
    .orderBy('email')
    .execute()
}
