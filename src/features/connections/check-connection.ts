import type { Input, Output } from '#api/endpoint.ts'
import type { Connector } from '#connectors/connector.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { connectorContext } from './ask-connector.ts'
import { changedSettings } from './change-of-settings.ts'
import { findConnection } from './find-connection.ts'
import { connectorById, destinationOf, fitSettings, type Settings } from './fit-settings.ts'
import { requireConnectionWork, requireReach } from './policy.ts'
import { openSecrets } from './sealed-secrets.ts'

type Check = typeof api.checkConnection
type Checked = {
  readonly connector: Connector
  readonly settings: Settings
  readonly allowPrivateNetwork: boolean
}

/** Waits for the network. */
export async function checkConnection(ctx: Ctx, { body }: Input<Check>): Promise<Output<Check>> {
  requireConnectionWork(ctx.actor)
  const { connector, settings, allowPrivateNetwork } =
    'connection' in body ? await ofSaved(ctx, body) : ofUnsaved(ctx, body)
  const startedMs = performance.now()
  const answer = await connector.check(connectorContext(ctx, allowPrivateNetwork, settings))
  const elapsedMs = performance.now() - startedMs
  if (answer.kind === 'ok')
    return { ok: true, errorClass: null, message: answer.message, elapsedMs }
  return { ok: false, errorClass: answer.class, message: answer.message, elapsedMs }
}

type Saved = Extract<Input<Check>['body'], { connection: string }>
type Unsaved = Exclude<Input<Check>['body'], Saved>

async function ofSaved(ctx: Ctx, body: Saved): Promise<Checked> {
  const saved = await findConnection(ctx, body.connection)
  const connector = connectorById(saved.connector)
  const allowPrivateNetwork = body.allowPrivateNetwork ?? saved.allowPrivateNetwork
  requireReach(
    ctx.actor,
    {
      allowPrivateNetwork: saved.allowPrivateNetwork,
      destination: destinationOf(connector, saved.settings),
    },
    {
      allowPrivateNetwork,
      destination: destinationOf(connector, body.settings ?? saved.settings),
    },
  )
  const settings = changedSettings(
    connector,
    { settings: saved.settings, secrets: openSecrets(ctx, saved) },
    body,
  )
  return { connector, settings, allowPrivateNetwork }
}

function ofUnsaved(ctx: Ctx, body: Unsaved): Checked {
  const connector = connectorById(body.connector)
  const { allowPrivateNetwork } = body
  requireReach(ctx.actor, null, {
    allowPrivateNetwork,
    destination: destinationOf(connector, body.settings),
  })
  return { connector, settings: fitSettings(connector, body), allowPrivateNetwork }
}
