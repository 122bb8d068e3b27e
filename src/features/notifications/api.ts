import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { id, instantAnswered, slug } from '#api/words.ts'
import { mailKinds } from '#domain/mail-kind.ts'

const inOrganisation = z.object({ organisation: slug })
const kind = z.enum(mailKinds)
export const mailOutcomes = ['queued', 'sent', 'failed', 'not-set-up'] as const

const MailPreferences = z.array(z.object({ kind, wanted: z.boolean() }))

export const readMailSettings = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/mail',
  access: 'read',
  summary: 'Whether mail is set up, and which mails the caller wants',
  params: inOrganisation,
  output: z.object({
    setUp: z.boolean(),
    /** Mail server and sender, for administrators only. */
    server: z.string().nullable(),
    from: z.string().nullable(),
    /** Where mails to the caller go. */
    address: z.string(),
    preferences: MailPreferences,
  }),
  refusals: {},
})

export const changeMailPreference = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/mail/preferences',
  access: 'write',
  summary: 'Switch mails of a kind on or off for oneself',
  params: inOrganisation,
  body: z.object({ kind, wanted: z.boolean() }),
  output: MailPreferences,
  refusals: {},
})

export const MailMessage = z.object({
  id,
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  kind: kind.nullable(),
  outcome: z.enum(mailOutcomes),
  queuedAt: instantAnswered,
  sentAt: instantAnswered.nullable(),
  attempts: z.number().int(),
  /** Why the last attempt failed; empty when none did. */
  failure: z.string(),
  /** When it is tried next; null when it is not waiting. */
  nextAttemptAt: instantAnswered.nullable(),
})

export const listMailMessages = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/mail/messages',
  access: 'read',
  summary: 'Mails of the last 90 days with what became of them, newest first; for administrators',
  params: inOrganisation,
  query: paging.extend({ cursor: id.optional(), outcome: z.enum(mailOutcomes).optional() }),
  output: pageOf(MailMessage),
  refusals: {},
})

export const sendTestMail = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/mail/tests',
  access: 'write',
  summary: 'Send a test mail to oneself',
  params: inOrganisation,
  output: null,
  status: 204,
  refusals: { MailNotSetUp: 409 },
})

export const tryMailAgain = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/mail/messages/{message}/attempts',
  access: 'write',
  summary: 'Send a mail that has not gone out now, from its first attempt again',
  params: inOrganisation.extend({ message: id }),
  output: null,
  status: 204,
  refusals: { MailNotSetUp: 409, MailMessageNotFound: 404, MailAlreadySent: 409 },
})

const bySecret = z.object({ secret: z.string().min(20).max(300) })

export const readUnsubscribing = endpoint({
  method: 'GET',
  path: '/unsubscribing/{secret}',
  access: 'public',
  summary: 'Which mails the link at the end of a mail switches off',
  params: bySecret,
  output: z.object({ organisation: z.string(), kind, wanted: z.boolean() }),
  refusals: { UnsubscribeLinkNotFound: 404 },
})

export const unsubscribe = endpoint({
  method: 'POST',
  path: '/unsubscribing/{secret}',
  access: 'public',
  summary: 'Switch off the mails that the link at the end of a mail is about',
  params: bySecret,
  output: null,
  status: 204,
  refusals: { UnsubscribeLinkNotFound: 404 },
})
