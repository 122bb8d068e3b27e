import type { OrganisationId } from '#domain/organisation.ts'
import { uniqueSlug } from '#domain/slug.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { startFirstCalendar } from '#features/cycles/start-first-calendar.ts'
import { publishFirstTemplate } from '#features/templates/publish-first-template.ts'
import type { Actor, PublicCtx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { Account } from './accounts.ts'
import { insertPerson } from './people-store.ts'
import { insertOrganisation, type OrganisationRow, slugsLike } from './store.ts'

export type Founding = { name: string; timeZone: string; currency: string; sample?: boolean }
export type FoundedOrganisation = OrganisationRow & { personId: string }

type FoundingCtx = Pick<PublicCtx, 'db' | 'now' | 'requestId'>

/** Creates an organisation with the account as its administrator. */
export async function foundOrganisation(
  ctx: FoundingCtx,
  account: Account,
  founding: Founding,
): Promise<FoundedOrganisation> {
  const person = {
    id: newId(),
    accountId: account.id,
    name: account.name,
    email: account.email,
    role: 'administrator',
  } as const
  const actor = { kind: 'person', ...person, memberships: [] } as const
  const organisation = await foundEmptyOrganisation(ctx, actor, founding)
  await insertPerson(ctx.db, organisation.id, person, ctx.now)
  return { ...organisation, personId: person.id }
}

/** Creates an organisation with a calendar and a template, and nobody in it. */
export async function foundEmptyOrganisation(
  ctx: FoundingCtx,
  actor: Actor,
  founding: Founding,
): Promise<OrganisationRow> {
  const organisation: OrganisationRow = {
    id: newId() as OrganisationId,
    slug: await uniqueSlug(founding.name, (stem) => slugsLike(ctx.db, stem)),
    name: founding.name,
    timeZone: founding.timeZone,
    currency: founding.currency,
    sample: founding.sample ?? false,
  }
  await insertOrganisation(ctx.db, organisation, ctx.now)
  const founded = {
    ...ctx,
    organisation: organisation.id,
    organisationInForce: organisation,
    actor,
  }
  await recordWrite(founded, {
    action: 'organisation.created',
    subject: organisation.name,
    before: null,
    after: { name: founding.name, timeZone: founding.timeZone, currency: founding.currency },
  })
  await startFirstCalendar(founded)
  await publishFirstTemplate(founded)
  return organisation
}
