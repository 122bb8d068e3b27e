import { readSession } from '#features/access/api.ts'
import { refused } from './command-failure.ts'
import type { ServerConnection } from './server-connection.ts'

/** The organisation that the token belongs to. */
export async function organisationOf(server: ServerConnection): Promise<string> {
  const { token } = await server.call(readSession, {})
  if (token === null) throw refused('The token is not in force: unknown, expired or revoked.')
  return token.organisation
}
