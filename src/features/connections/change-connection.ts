import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { changedSettings } from './change-of-settings.ts'
import { requireFreeName } from './create-connection.ts'
import { findConnection, holdConnection } from './find-connection.ts'
import { connectorById, destinationOf } from './fit-settings.ts'
import { requireConnectionWork, requireReach } from './policy.ts'
import { connectionAnswer } from './reads.ts'
import { openSecrets, sealSecrets } from './sealed-secrets.ts'
import { type ConnectionRow, updateConnection } from './store.ts'

type Change = typeof api.changeConnection

export async function changeConnection(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  requireConnectionWork(ctx.actor)
  await findConnection(ctx, params.connection)
  if (body.name !== undefined) await requireFreeName(ctx, body.name, params.connection)
  const saved = await holdConnection(ctx, params.connection)
  const connector = connectorById(saved.connector)
  const savedSecrets = openSecrets(ctx, saved)
  const reach = (allowPrivateNetwork: boolean, settings: ConnectionRow['settings']) => ({
    allowPrivateNetwork,
    destination: destinationOf(connector, settings),
  })
  const allowPrivateNetwork = body.allowPrivateNetwork ?? saved.allowPrivateNetwork
  requireReach(
    ctx.actor,
    reach(saved.allowPrivateNetwork, saved.settings),
    reach(allowPrivateNetwork, body.settings ?? saved.settings),
  )
  const { settings, secrets } = changedSettings(
    connector,
    { settings: saved.settings, secrets: savedSecrets },
    body,
  )
  const changed = {
    name: body.name ?? saved.name,
    settings,
    allowPrivateNetwork,
    everyMinutes: body.everyMinutes ?? saved.everyMinutes,
    callBudgetPerHour: body.callBudgetPerHour ?? saved.callBudgetPerHour,
    paused: body.paused ?? saved.paused,
  }
  const secretNames = Object.keys(secrets).sort()
  const sealedSecrets = sealSecrets(ctx, saved.id, secrets)
  await updateConnection(ctx, saved.id, { ...changed, sealedSecrets, secretNames })
  const touched = [...new Set([...Object.keys(savedSecrets), ...secretNames])]
  await recordWrite(ctx, {
    action: 'connection.changed',
    subject: changed.name,
    before: openPart(saved),
    after: {
      ...changed,
      secretsSet: secretNames,
      secretsChanged: touched.filter((name) => savedSecrets[name] !== secrets[name]).sort(),
    },
  })
  return connectionAnswer(ctx, saved.id)
}

/** What the audit log may show. */
function openPart(saved: ConnectionRow) {
  const { name, settings, allowPrivateNetwork, everyMinutes, callBudgetPerHour, paused } = saved
  return {
    ...{ name, settings, allowPrivateNetwork, everyMinutes, callBudgetPerHour, paused },
    secretsSet: saved.secretNames,
  }
}
