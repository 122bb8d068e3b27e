// The only file that knows the library behind accounts: passwords, sessions and their cookies.
import { betterAuth } from 'better-auth'
import type { KyselyPlugin } from 'kysely'
import type { AccountSettings } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

export type Account = { readonly id: string; readonly name: string; readonly email: string }

export type Accounts = ReturnType<typeof openAccounts>

const sessionDays = 14

/** Works inside a transaction when `db` is one. */
export function openAccounts(db: Database, settings: AccountSettings) {
  const auth = betterAuth({
    baseURL: settings.publicUrl,
    basePath: '/api/accounts',
    secret: settings.secret,
    database: { db: db.withPlugin(datesForLibrary), type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: {
      modelName: 'session',
      expiresIn: sessionDays * 86_400,
      updateAge: 86_400,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: {
      modelName: 'account',
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'provider_account_id',
        providerId: 'provider_id',
        userId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'wellcycle',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      disableCSRFCheck: true,
      database: { validateSchema: false },
    },
  })

  return {
    /** The account of the session in these headers, if there is one. */
    async current(headers: Headers): Promise<Account | null> {
      if (!headers.has('cookie')) return null
      const found = await auth.api.getSession({ headers })
      return found ? accountOf(found.user) : null
    },
    /** Creates the account and signs it in: the cookies go on the answer. */
    async create(account: { name: string; email: string; password: string }, headers: Headers) {
      const answer = await auth.api.signUpEmail({ body: account, headers, returnHeaders: true })
      return { account: accountOf(answer.response.user), cookies: answer.headers.getSetCookie() }
    },
    /** Null when e-mail or password is wrong. */
    async signIn(email: string, password: string, headers: Headers) {
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers,
        asResponse: true,
      })
      return answer.ok ? { cookies: answer.headers.getSetCookie() } : null
    },
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
  }
}

function accountOf(user: { id: string; name: string; email: string }): Account {
  return { id: user.id, name: user.name, email: user.email }
}

/** Ours reads instants as text; the library wants dates. */
const datesForLibrary: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    for (const row of result.rows) {
      for (const [column, value] of Object.entries(row)) {
        if (column.endsWith('_at') && typeof value === 'string') row[column] = new Date(value)
      }
    }
    return result
  },
}
