// Everything a verb may reach: there is no other way to the database, the clock or the caller.
import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { MembershipRole, Role, TokenScope } from '#domain/role.ts'
import type { AttemptLimit } from './attempt-limit.ts'
import type { Database } from './db/database.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { MailServer } from './mail/mail-server.ts'
import type { OutboundFetch } from './outbound.ts'
import type { RoomStreams } from './room-streams.ts'
import type { SecretBox } from './secret-box.ts'

export type TeamMembership = {
  readonly teamId: string
  readonly slug: string
  readonly role: MembershipRole
}

export type Actor =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly name: string
      readonly role: Role
      readonly memberships: readonly TeamMembership[]
    }
  | {
      readonly kind: 'token'
      readonly id: string
      readonly name: string
      readonly scope: TokenScope
      /** A push token that is held to one team. */
      readonly teamId: string | null
      /** The person a full token acts for. */
      readonly role: Role
      readonly memberships: readonly TeamMembership[]
      readonly personId: string
    }
  | { readonly kind: 'system'; readonly name: string }

/** What the installation lends to every request. */
export type AccountSettings = { readonly secret: string; readonly publicUrl: string }

export type Installation = {
  readonly db: Database
  readonly clock: () => Instant
  readonly log: Log
  readonly jobs: Jobs
  readonly live: Live
  readonly rooms: RoomStreams
  readonly secretBox: SecretBox
  readonly outbound: OutboundFetch
  /** Null when the operator has named no mail server. */
  readonly mail: MailServer | null
  /** Sign-ins per account and address, and per address alone; good ones do not count. */
  readonly signInLimits: { readonly pair: AttemptLimit; readonly address: AttemptLimit }
  /** Questions asked in a review, per person; in this process’s memory alone. */
  readonly questionLimit: AttemptLimit
  /** Codes of walls that were typed, per address. */
  readonly wallCodeLimit: AttemptLimit
  readonly accountSettings: AccountSettings
  readonly publicUrl: string
}

/** A request without an organisation: first run, signing in, accepting an invitation. */
export type PublicCtx = {
  readonly installation: Installation
  /** The transaction of this request for writes, the pool for reads. */
  readonly db: Database
  readonly now: Instant
  readonly requestId: string
  readonly headers: Headers
  readonly ip: string
  /** Cookies to set on the answer. */
  readonly setCookies: string[]
}

export type AccountCtx = PublicCtx & {
  readonly account: { readonly id: string; readonly name: string; readonly email: string }
}

export type OrganisationInForce = {
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly currency: string
}

export type Ctx = {
  readonly installation: Installation
  readonly db: Database
  readonly organisation: OrganisationId
  readonly organisationInForce: OrganisationInForce
  readonly actor: Actor
  readonly now: Instant
  readonly requestId: string
}
