import { z } from 'zod'
import type { Fields } from '#connectors/connector.ts'
import type { Ctx } from '#platform/context.ts'

const Secrets = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

type Place = Pick<Ctx, 'organisation'> & { installation: Pick<Ctx['installation'], 'secretBox'> }

export function sealSecrets(ctx: Place, connectionId: string, secrets: Fields): Buffer {
  return ctx.installation.secretBox.seal(JSON.stringify(secrets), place(ctx, connectionId))
}

export function openSecrets(ctx: Place, connection: { id: string; sealedSecrets: Buffer }): Fields {
  const opened = ctx.installation.secretBox.open(
    connection.sealedSecrets,
    place(ctx, connection.id),
  )
  return Secrets.parse(JSON.parse(opened))
}

/** Sealed for one connection of one organisation: useless in any other row. */
function place(ctx: Place, connectionId: string): string {
  return `connection ${ctx.organisation} ${connectionId}`
}
