import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { openMailServer } from '#platform/mail/open-mail-server.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { type CaughtMail, type MailCatcher, openMailCatcher } from '#testing/mail-catcher.ts'
import { leavesOf } from '#testing/read-mime.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import {
  changeMailPreference,
  listMailMessages,
  readMailSettings,
  readUnsubscribing,
  sendTestMail,
  tryMailAgain,
  unsubscribe,
} from './api.ts'
import { deliverMail } from './deliver-mail.ts'
import { deleteMessagesBefore } from './delivery-store.ts'
import { mailPage } from './mail-page.ts'
import { type Mail, sendMail } from './send-mail.ts'

let catcher: MailCatcher
let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  catcher = await openMailCatcher()
  const from = { name: 'Wellcycle', address: 'wellcycle@example.org' }
  const { host, port } = catcher
  const mail = openMailServer({ host, port, secure: false, account: null, from })
  scenario = await openScenario({ mail, jobs: true })
})
beforeEach(async () => {
  catcher.mails.length = 0
  catcher.refusal = () => null
  ada = await scenario.organisation('Home')
})
afterAll(async () => {
  await scenario.close()
  await catcher.stop()
})

/** Its jobs do not run by themselves: `minute` sends, so that a test does not wait for them. */
async function ctxWithoutJobs(caller: Caller): Promise<Ctx> {
  const ctx = await ctxOf(scenario, caller)
  const jobs = { enqueue: async () => {} }
  return { ...ctx, installation: { ...ctx.installation, jobs } }
}

const otto = { name: 'Otto Otter', address: 'otto@example.org' }
function mailTo(...to: Mail['to']): Mail {
  return { to, subject: 'Hello', ...mailPage({ title: 'Hello', paragraphs: ['Tuesday.'] }) }
}

const header = (mail: CaughtMail | undefined, name: string) => mail?.headers.get(name)?.[0]
const partOf = (mail: CaughtMail | undefined, type: string) =>
  mail && leavesOf(mail).find((part) => part.type === type)?.content
const messages = async (by = ada) => (await by.ok(listMailMessages)).items
/** What the job does that goes out at once. */
const caughtByJob = (count: number) =>
  vi.waitFor(() => expect(catcher.mails).toHaveLength(count), { timeout: 15_000, interval: 100 })
/** As the job of each minute does. */
const minute = () => deliverMail(scenario.server.installation)
const caught = async (count: number) => {
  await minute()
  expect(catcher.mails).toHaveLength(count)
}
const outcome = async (expected: string) => {
  await minute()
  expect((await messages())[0]?.outcome).toBe(expected)
}

describe('a mail', () => {
  test('goes out once the caller’s transaction is there, in both forms, to each recipient alone', async () => {
    const ctx = await ctxOf(scenario, ada)
    await ctx.db.transaction().execute(async (db) => {
      await sendMail({ ...ctx, db }, mailTo(otto, { name: 'Bea', address: 'BEA@example.org' }))
    })
    await caughtByJob(2)
    const mail = catcher.mails.find(({ envelope }) => envelope.to[0] === otto.address)
    expect(mail?.envelope).toEqual({ from: 'wellcycle@example.org', to: ['otto@example.org'] })
    expect(header(mail, 'from')).toBe('Wellcycle <wellcycle@example.org>')
    expect(header(mail, 'to')).toBe('Otto Otter <otto@example.org>')
    expect(header(mail, 'subject')).toBe('Hello')
    expect(header(mail, 'auto-submitted')).toBe('auto-generated')
    expect(header(mail, 'list-unsubscribe')).toBeUndefined()
    expect(partOf(mail, 'text/plain')).toContain('Tuesday.')
    expect(partOf(mail, 'text/html')).toContain('<h1')
    await vi.waitFor(async () =>
      expect((await messages()).every((row) => row.outcome === 'sent')).toBe(true),
    )
    expect((await messages()).map((row) => [row.outcome, row.attempts, row.failure])).toEqual([
      ['sent', 1, ''],
      ['sent', 1, ''],
    ])
  })

  test('does not go out when the caller’s transaction is taken back', async () => {
    const ctx = await ctxWithoutJobs(ada)
    const failing = ctx.db.transaction().execute(async (db) => {
      await sendMail({ ...ctx, db }, mailTo(otto))
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await minute()
    expect(catcher.mails).toEqual([])
    expect(await messages()).toEqual([])
  })

  test('with a key is sent once to each recipient', async () => {
    const ctx = await ctxWithoutJobs(ada)
    await sendMail(ctx, { ...mailTo(otto), key: 'pre-read 2026-05' })
    await sendMail(ctx, { ...mailTo(otto), key: 'pre-read 2026-05' })
    await caught(1)
    expect(await messages()).toHaveLength(1)
  })

  test('carries its calendar part as an invitation', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
    await sendMail(await ctxWithoutJobs(ada), {
      ...mailTo(otto),
      calendar: { method: 'REQUEST', content },
    })
    await caught(1)
    const [mail] = catcher.mails
    const part = mail && leavesOf(mail).find(({ type }) => type === 'text/calendar')
    expect(part?.headers.get('content-type')?.[0]).toContain('method=REQUEST')
    expect(part?.content.trim()).toBe(content.trim())
  })

  test('with names and subjects that break lines writes no header of its own', async () => {
    await sendMail(await ctxWithoutJobs(ada), {
      ...mailTo({ name: 'Otto\r\nBcc: <evil@example.org>,"\u2028', address: otto.address }),
      subject: 'Hello\r\nBcc: evil@example.org\r\n\r\nbody — ünïcode 🦦',
    })
    await caught(1)
    const [mail] = catcher.mails
    expect(mail?.envelope.to).toEqual(['otto@example.org'])
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(header(mail, 'subject')).toBe('Hello Bcc: evil@example.org body — ünïcode 🦦')
    expect(header(mail, 'to')).toMatch(/ <otto@example\.org>$/)
    expect(mail?.headers.get('to')).toHaveLength(1)
  })

  test.each(['otto', 'a@b.org, c@d.org', 'otto@example.org>\r\nRCPT TO:<x@y.org'])(
    'to %j, which is no address, fails in words and reaches no server',
    async (address) => {
      await sendMail(await ctxWithoutJobs(ada), mailTo({ name: 'Otto', address }))
      await outcome('failed')
      expect(catcher.mails).toEqual([])
      expect((await messages())[0]?.failure).toContain('not a mail address')
    },
  )
})

describe('a mail server', () => {
  test('that refuses a recipient ends the attempts at once, in its own words', async () => {
    catcher.refusal = () => ({ code: 550, text: 'No such user here' })
    await sendMail(await ctxWithoutJobs(ada), mailTo(otto))
    await outcome('failed')
    const [message] = await messages()
    expect(message?.failure).toContain('No such user here')
    expect(message?.nextAttemptAt).toBeNull()
  })

  test('that is busy is asked again later, with the same Message-ID', async () => {
    catcher.refusal = () => ({ code: 451, text: 'Greylisted' })
    await sendMail(await ctxWithoutJobs(ada), mailTo(otto))
    await minute()
    const [waiting] = await messages()
    expect(waiting?.failure).toContain('Greylisted')
    expect(waiting).toMatchObject({ outcome: 'queued', attempts: 1 })
    expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBe(Date.parse(scenario.clock.now()) + 60_000)
    catcher.refusal = () => null
    await minute()
    expect(catcher.mails).toEqual([])
    scenario.clock.advanceDays(1)
    await minute()
    expect(header(catcher.mails[0], 'message-id')).toBe(`<${waiting?.id}@example.org>`)
  })

  test('that is down and comes back is sent each mail once', async () => {
    await catcher.stop()
    await sendMail(
      await ctxWithoutJobs(ada),
      mailTo(otto, { name: 'Bea', address: 'bea@example.org' }),
    )
    await minute()
    expect((await messages()).map((row) => row.outcome)).toEqual(['queued', 'queued'])
    expect((await messages()).map((row) => row.failure)).toContain(
      'The mail server refuses the connection',
    )
    await catcher.start()
    scenario.clock.advanceDays(1)
    await Promise.all([minute(), minute(), minute()])
    await minute()
    expect(catcher.mails.map(({ envelope }) => envelope.to[0]).sort()).toEqual([
      'bea@example.org',
      'otto@example.org',
    ])
  })

  test('that stays down is given up after a day, and tried again when an administrator asks', async () => {
    await catcher.stop()
    await sendMail(await ctxWithoutJobs(ada), mailTo(otto))
    for (let day = 0; day < 12; day += 1) {
      scenario.clock.advanceDays(1)
      await minute()
    }
    const [message] = await messages()
    expect(message).toMatchObject({ outcome: 'failed', attempts: 10 })
    await catcher.start()
    await ada.ok(tryMailAgain, { params: { message: message?.id ?? '' } })
    await caughtByJob(1)
    await vi.waitFor(async () => expect((await messages())[0]?.outcome).toBe('sent'))
    const refused = await ada.refused(tryMailAgain, { params: { message: message?.id ?? '' } })
    expect(refused).toMatchObject({ status: 409, code: 'MailAlreadySent' })
  })
})

describe('mails that come regularly', () => {
  test('are switched off by the person, and only of that kind', async () => {
    const bea = await scenario.person(ada, 'engineer')
    const { address } = await bea.ok(readMailSettings)
    const to = { name: 'Bea', address }
    const preferences = await bea.ok(changeMailPreference, {
      body: { kind: 'reminder', wanted: false },
    })
    expect(preferences).toEqual([
      { kind: 'pre-read', wanted: true },
      { kind: 'reminder', wanted: false },
      { kind: 'summary', wanted: true },
    ])
    const ctx = await ctxWithoutJobs(ada)
    await sendMail(ctx, { ...mailTo(to), kind: 'reminder' })
    await sendMail(ctx, { ...mailTo(to), kind: 'pre-read' })
    await caught(1)
    expect((await messages()).map((row) => row.kind)).toEqual(['pre-read'])
    await bea.ok(changeMailPreference, { body: { kind: 'reminder', wanted: true } })
    await sendMail(ctx, { ...mailTo(to), kind: 'reminder' })
    await caught(2)
  })

  test('carry a link that switches them off without signing in', async () => {
    const bea = await scenario.person(ada, 'sponsor')
    const { address } = await bea.ok(readMailSettings)
    await sendMail(await ctxWithoutJobs(ada), {
      ...mailTo({ name: 'Bea', address }),
      kind: 'summary',
    })
    await caught(1)
    const link = header(catcher.mails[0], 'list-unsubscribe') ?? ''
    const secret = /unsubscribe\/([\w-]+)>$/.exec(link)?.[1] ?? ''
    expect(partOf(catcher.mails[0], 'text/plain')).toContain(`/unsubscribe/${secret}`)
    expect(partOf(catcher.mails[0], 'text/html')).toContain(`/unsubscribe/${secret}`)
    expect(await scenario.nobody.ok(readUnsubscribing, { params: { secret } })).toEqual({
      organisation: 'Home',
      kind: 'summary',
      wanted: true,
    })
    await scenario.nobody.ok(unsubscribe, { params: { secret } })
    await scenario.nobody.ok(unsubscribe, { params: { secret } })
    const { preferences } = await bea.ok(readMailSettings)
    expect(preferences.filter(({ wanted }) => !wanted)).toEqual([
      { kind: 'summary', wanted: false },
    ])
    const forged = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`
    for (const other of [forged, 'x'.repeat(66), `A${secret}`]) {
      const answer = await scenario.nobody.refused(unsubscribe, { params: { secret: other } })
      expect(answer).toMatchObject({ status: 404, code: 'UnsubscribeLinkNotFound' })
    }
  })
})

describe('the mail page', () => {
  test('tells administrators where mail goes by, others only that it is set up', async () => {
    expect(await ada.ok(readMailSettings)).toMatchObject({
      setUp: true,
      server: `127.0.0.1:${catcher.port}`,
      from: 'Wellcycle <wellcycle@example.org>',
      address: 'ada@example.org',
    })
    const bea = await scenario.person(ada, 'engineer')
    expect(await bea.ok(readMailSettings)).toMatchObject({ setUp: true, server: null, from: null })
    for (const refused of [
      await bea.refused(listMailMessages),
      await bea.refused(sendTestMail),
      await bea.refused(tryMailAgain, {
        params: { message: '01890000-0000-7000-8000-000000000000' },
      }),
    ]) {
      expect(refused).toMatchObject({ status: 403, code: 'NotAllowed' })
    }
  })

  test('sends a test mail to oneself', async () => {
    await ada.ok(sendTestMail)
    await caughtByJob(1)
    expect(catcher.mails[0]?.envelope.to).toEqual(['ada@example.org'])
  })

  test('shows the messages of one’s own organisation by page and outcome', async () => {
    const ctx = await ctxWithoutJobs(ada)
    for (const address of ['a@example.org', 'b@example.org', 'c@example.org']) {
      await sendMail(ctx, mailTo({ name: '', address }))
    }
    await caught(3)
    const first = await ada.ok(listMailMessages, { query: { limit: 2 } })
    const second = await ada.ok(listMailMessages, { query: { limit: 2, cursor: first.next ?? '' } })
    expect([...first.items, ...second.items].map(({ to }) => to.address)).toEqual([
      'c@example.org',
      'b@example.org',
      'a@example.org',
    ])
    expect(second.next).toBeNull()
    expect(await ada.ok(listMailMessages, { query: { outcome: 'failed' } })).toMatchObject({
      items: [],
    })
    const elsewhere = await scenario.organisation('Elsewhere')
    expect(await messages(elsewhere)).toEqual([])
    const message = first.items[0]?.id ?? ''
    expect(await elsewhere.refused(tryMailAgain, { params: { message } })).toMatchObject({
      status: 404,
      code: 'MailMessageNotFound',
    })
  })

  test('forgets messages after 90 days', async () => {
    const ctx = await ctxWithoutJobs(ada)
    await sendMail(ctx, mailTo(otto))
    await caught(1)
    await deleteMessagesBefore(ctx.db, ctx.now)
    expect(await messages()).toHaveLength(1)
    scenario.clock.advanceDays(91)
    await deleteMessagesBefore(ctx.db, (await ctxWithoutJobs(ada)).now)
    expect(await messages()).toEqual([])
  })
})
