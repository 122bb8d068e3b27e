import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { connectorById, destinationOf, fitSettings } from './fit-settings.ts'
import { requireConnectionWork, requireReach } from './policy.ts'
import { connectionAnswer } from './reads.ts'
import { sealSecrets } from './sealed-secrets.ts'
import { connectionIdByName, insertConnection, lockConnectionNames, type Place } from './store.ts'

type Create = typeof api.createConnection

export async function createConnection(ctx: Ctx, { body }: Input<Create>): Promise<Output<Create>> {
  requireConnectionWork(ctx.actor)
  const connector = connectorById(body.connector)
  const { allowPrivateNetwork } = body
  requireReach(ctx.actor, null, {
    allowPrivateNetwork,
    destination: destinationOf(connector, body.settings),
  })
  const { settings, secrets } = fitSettings(connector, body)
  await requireFreeName(ctx, body.name, null)
  const id = newId()
  const { name, everyMinutes, callBudgetPerHour } = body
  const open = {
    name,
    settings,
    allowPrivateNetwork,
    everyMinutes,
    callBudgetPerHour,
    paused: false,
  }
  const secretNames = Object.keys(secrets).sort()
  const sealedSecrets = sealSecrets(ctx, id, secrets)
  await insertConnection(ctx, { ...open, id, connector: connector.id, sealedSecrets, secretNames })
  await recordWrite(ctx, {
    action: 'connection.created',
    subject: name,
    before: null,
    after: { connector: connector.id, ...open, secretsSet: secretNames },
  })
  return connectionAnswer(ctx, id)
}

/** Throws ConnectionNameTaken; the name stays free for this transaction. */
export async function requireFreeName(ctx: Place, name: string, ownId: string | null) {
  await lockConnectionNames(ctx)
  const holder = await connectionIdByName(ctx, name)
  if (holder === undefined || holder === ownId) return
  throw new Refusal('ConnectionNameTaken', `There is a connection “${name}” already.`, { name })
}
