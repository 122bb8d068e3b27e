import type { MailKind } from '#domain/mail-kind.ts'
import type { Ctx } from '#platform/context.ts'
import type { CalendarMethod } from '#platform/mail/mail-server.ts'

type Place = Pick<Ctx, 'db' | 'organisation'>
type MailOutcome = 'queued' | 'sent' | 'failed' | 'not-set-up'
type Recipient = { readonly name: string; readonly address: string }

/** Each address once, with the person it belongs to; without those who do not want this kind. */
export async function recipientsWho(
  ctx: Place,
  recipients: readonly Recipient[],
  kind: MailKind | null,
) {
  const byAddress = new Map(recipients.map((one) => [one.address.trim().toLowerCase(), one.name]))
  const addresses = [...byAddress.keys()].sort()
  if (addresses.length === 0) return []
  const people = await ctx.db
    .selectFrom('person')
    .leftJoin('mail_opt_out', (join) =>
      join
        .onRef('mail_opt_out.organisation_id', '=', 'person.organisation_id')
        .onRef('mail_opt_out.person_id', '=', 'person.id')
        .on('mail_opt_out.kind', '=', kind),
    )
    .select(['person.id', 'person.email', 'person.account_id', 'mail_opt_out.since'])
    .where('person.organisation_id', '=', ctx.organisation)
    .where('person.email', 'in', addresses)
    .execute()
  const personOf = new Map(people.map((person) => [person.email, person]))
  return addresses
    .filter((address) => {
      const person = personOf.get(address)
      // Who has no account was made up for a sample, or has left.
      return !person?.since && person?.account_id !== null
    })
    .map((address) => ({
      address,
      name: byAddress.get(address) ?? '',
      personId: personOf.get(address)?.id ?? null,
    }))
}

export type NewMessage = {
  id: string
  key: string | null
  kind: MailKind | null
  personId: string | null
  toName: string
  toAddress: string
  subject: string
  text: string
  html: string
  calendar: { readonly method: CalendarMethod; readonly content: string } | null
  outcome: 'queued' | 'not-set-up'
}

/** Those with a key that their recipient has already are passed over; answers the ids of the others. */
export async function insertMessages(
  ctx: Place & Pick<Ctx, 'now'>,
  messages: readonly NewMessage[],
): Promise<string[]> {
  if (messages.length === 0) return []
  const rows = await ctx.db
    .insertInto('mail_message')
    .values(
      messages.map((message) => ({
        organisation_id: ctx.organisation,
        id: message.id,
        key: message.key,
        kind: message.kind,
        person_id: message.personId,
        to_name: message.toName,
        to_address: message.toAddress,
        subject: message.subject,
        text: message.text,
        html: message.html,
        calendar_method: message.calendar?.method ?? null,
        calendar_content: message.calendar?.content ?? null,
        outcome: message.outcome,
        queued_at: ctx.now,
        due_at: ctx.now,
        sent_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Newest first. */
export async function messagesPage(
  ctx: Place,
  filter: { outcome?: MailOutcome | undefined; cursor?: string | undefined; limit: number },
) {
  let query = ctx.db
    .selectFrom('mail_message')
    .select([
      'id',
      'to_name as toName',
      'to_address as toAddress',
      'subject',
      'kind',
      'outcome',
      'queued_at as queuedAt',
      'sent_at as sentAt',
      'attempts',
      'failure',
      'due_at as dueAt',
    ])
    .where('organisation_id', '=', ctx.organisation)
  if (filter.outcome) query = query.where('outcome', '=', filter.outcome)
  if (filter.cursor) query = query.where('id', '<', filter.cursor)
  return query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export async function lockMessage(ctx: Place, id: string) {
  return ctx.db
    .selectFrom('mail_message')
    .select(['id', 'to_address as toAddress', 'outcome', 'attempts'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** With all its attempts again; one that is being sent right now stays held. */
export async function queueAgain(ctx: Place & Pick<Ctx, 'now'>, id: string) {
  await ctx.db
    .updateTable('mail_message')
    .set({ outcome: 'queued', due_at: ctx.now, attempts: 0 })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
