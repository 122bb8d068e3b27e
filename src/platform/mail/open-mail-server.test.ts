import { afterEach, expect, test } from 'vitest'
import { type MailCatcher, openMailCatcher } from '#testing/mail-catcher.ts'
import type { MailSettings } from './mail-settings.ts'
import { openMailServer } from './open-mail-server.ts'

let catcher: MailCatcher | null = null
afterEach(async () => {
  await catcher?.stop()
})

const mail = {
  id: '01890000-0000-7000-8000-000000000000',
  to: { name: 'Otto', address: 'otto@example.org' },
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
  calendar: null,
  unsubscribeUrl: null,
}
const password = 'correct-horse'

async function serverOf(options: object, different: Partial<MailSettings> = {}) {
  catcher = await openMailCatcher(options)
  return openMailServer({
    host: catcher.host,
    port: catcher.port,
    secure: false,
    account: { user: 'ada', password },
    from: { name: 'Wellcycle', address: 'wellcycle@example.org' },
    ...different,
  })
}

const checked = {
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth(
    auth: { password?: string | undefined },
    _session: unknown,
    done: (error: Error | null, answer?: object) => void,
  ) {
    if (auth.password === password) done(null, { user: 'ada' })
    else done(new Error(`Not known: ${auth.password}`))
  },
}

test('a mail server is told user and password', async () => {
  const server = await serverOf(checked)
  expect(await server.send(mail)).toEqual({ outcome: 'sent' })
  expect(catcher?.mails).toHaveLength(1)
})

test('a wrong password holds for all mails until it is mended, and is not told', async () => {
  const account = { user: 'ada', password: 'wrong-staple' }
  const delivery = await (await serverOf(checked, { account })).send(mail)
  expect(delivery).toMatchObject({ outcome: 'unreachable' })
  expect(JSON.stringify(delivery)).toContain('refuses the user name or the password')
  expect(JSON.stringify(delivery)).not.toContain('wrong-staple')
})

test('a certificate that nobody vouches for is not trusted', async () => {
  const server = await serverOf({ disabledCommands: ['AUTH'] }, { account: null })
  expect(await server.send(mail)).toMatchObject({ outcome: 'unreachable' })
  expect(catcher?.mails).toEqual([])
})

test('a server that is not there is unreachable in words', async () => {
  const server = await serverOf({}, { account: null })
  await catcher?.stop()
  expect(await server.send(mail)).toEqual({
    outcome: 'unreachable',
    reason: 'The mail server refuses the connection',
  })
})

test.each([
  [552, 'refused', 'Too large'],
  [452, 'put-off', 'The disk is full'],
])('a mail that is answered with %i after it was read is %s: %s', async (code, outcome, text) => {
  const onData = (stream: NodeJS.ReadableStream, _session: unknown, done: (e: Error) => void) => {
    stream.resume()
    stream.on('end', () => done(Object.assign(new Error(text), { responseCode: code })))
  }
  const server = await serverOf(
    { onData, disabledCommands: ['AUTH', 'STARTTLS'] },
    { account: null },
  )
  const delivery = await server.send(mail)
  expect(delivery).toMatchObject({ outcome, reason: expect.stringContaining(text) })
})

test('no address but the recipient’s is told to the server', async () => {
  const server = await serverOf({}, { account: null })
  await server.send({ ...mail, to: { name: 'a@evil.org, b', address: 'otto@example.org' } })
  expect(catcher?.mails[0]?.envelope.to).toEqual(['otto@example.org'])
  for (const address of ['a@b.org>\r\nRCPT TO:<c@d.org', 'a@b.org, c@d.org', '']) {
    expect(await server.send({ ...mail, to: { name: '', address } })).toMatchObject({
      outcome: 'refused',
    })
  }
  expect(catcher?.mails).toHaveLength(1)
})
