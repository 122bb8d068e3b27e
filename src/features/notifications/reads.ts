import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { type MailKind, mailKinds } from '#domain/mail-kind.ts'
import { isAdministrator, requireAdministrator } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { messagesPage } from './message-store.ts'
import { requirePerson } from './policy.ts'
import { optOutsOf, recipientById } from './preference-store.ts'

type Settings = Output<typeof api.readMailSettings>

export async function readMailSettings(ctx: Ctx): Promise<Settings> {
  const personId = requirePerson(ctx.actor)
  const { mail } = ctx.installation
  const shown = isAdministrator(ctx.actor) ? mail : null
  const { address } = await recipientById(ctx, personId)
  return {
    setUp: mail !== null,
    server: shown?.host ?? null,
    from: shown?.from ?? null,
    address,
    preferences: preferencesWithout(await optOutsOf(ctx, personId)),
  }
}

export function preferencesWithout(optOuts: readonly MailKind[]): Settings['preferences'] {
  return mailKinds.map((kind) => ({ kind, wanted: !optOuts.includes(kind) }))
}

type Messages = typeof api.listMailMessages

export async function listMailMessages(
  ctx: Ctx,
  { query }: Input<Messages>,
): Promise<Output<Messages>> {
  requireAdministrator(ctx.actor)
  const { items, next } = page(await messagesPage(ctx, query), query.limit, (row) => row.id)
  return {
    items: items.map(({ toName, toAddress, dueAt, ...row }) => ({
      ...row,
      to: { name: toName, address: toAddress },
      nextAttemptAt: row.outcome === 'queued' ? dueAt : null,
    })),
    next,
  }
}
