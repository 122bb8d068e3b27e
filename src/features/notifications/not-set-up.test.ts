import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import { listMailMessages, readMailSettings, sendTestMail, tryMailAgain } from './api.ts'
import { deliverMail } from './deliver-mail.ts'
import { mailPage } from './mail-page.ts'
import { mailIsSetUp, sendMail } from './send-mail.ts'

let scenario: Scenario
let ada: Caller
beforeAll(async () => {
  scenario = await openScenario()
  ada = await scenario.organisation('Home')
})
afterAll(() => scenario.close())

test('without a mail server a mail is kept and said to be so, and nothing fails', async () => {
  const { installation } = scenario.server
  expect(mailIsSetUp(installation)).toBe(false)
  const { id } = await installation.db
    .selectFrom('organisation')
    .select('id')
    .executeTakeFirstOrThrow()
  const ctx: Pick<Ctx, 'installation' | 'db' | 'organisation' | 'now'> = {
    installation,
    db: installation.db,
    organisation: id,
    now: installation.clock(),
  }
  const to = [{ name: 'Otto', address: 'otto@example.org' }]
  await sendMail(ctx, { to, subject: 'Hello', ...mailPage({ title: 'Hello' }) })
  await deliverMail(installation)
  const { items } = await ada.ok(listMailMessages)
  expect(items).toMatchObject([{ outcome: 'not-set-up', attempts: 0, nextAttemptAt: null }])
  expect(await ada.ok(readMailSettings)).toMatchObject({ setUp: false, server: null, from: null })
  for (const refused of [
    await ada.refused(sendTestMail),
    await ada.refused(tryMailAgain, { params: { message: items[0]?.id ?? '' } }),
  ]) {
    expect(refused).toMatchObject({ status: 409, code: 'MailNotSetUp' })
    expect(refused.detail).toContain('WELLCYCLE_SMTP_URL')
  }
})

test('a mail that was queued when the server went is kept as well', async () => {
  const { db } = scenario.server.installation
  await db.updateTable('mail_message').set({ outcome: 'queued' }).execute()
  await deliverMail(scenario.server.installation)
  expect((await ada.ok(listMailMessages)).items).toMatchObject([{ outcome: 'not-set-up' }])
})
