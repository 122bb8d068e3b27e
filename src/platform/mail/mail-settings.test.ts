import { expect, test } from 'vitest'
import { BadConfiguration, readConfig } from '#platform/config.ts'
import { isMailAddress, mailSender, mailServerOf } from './mail-settings.ts'

test.each([
  ['smtps://ada:s%40cret@mail.example.org', 465, true, { user: 'ada', password: 's@cret' }],
  ['smtp://mail.example.org', 587, false, null],
  ['smtp://mail.example.org:25/', 25, false, null],
  ['smtp://[::1]:2525', 2525, false, null],
])('%s names a mail server', (text, port, secure, account) => {
  expect(mailServerOf(text)).toMatchObject({ port, secure, account })
})

test('the address of an IPv6 server is told without brackets', () => {
  expect(mailServerOf('smtp://[::1]:2525')?.host).toBe('::1')
})

test.each([
  'mail.example.org',
  'http://mail.example.org',
  'smtp://',
  'smtp://ada@mail.example.org',
  'smtp://:secret@mail.example.org',
  'smtp://ada:se%ZZcret@mail.example.org',
  'smtp://mail.example.org/path',
  'smtp://mail.example.org?tls=off',
  'smtp://mail.example.org:99999',
])('%s names none', (text) => {
  expect(mailServerOf(text)).toBeNull()
})

test.each([
  ['wellcycle@example.org', '', 'wellcycle@example.org'],
  ['Wellcycle <wellcycle@example.org>', 'Wellcycle', 'wellcycle@example.org'],
  ['"Reviews, Acme" <reviews@example.org>', 'Reviews, Acme', 'reviews@example.org'],
])('%s is a sender', (text, name, address) => {
  expect(mailSender(text)).toEqual({ name, address })
})

test.each(['', 'Wellcycle', 'a@b@c', 'a@example.org, b@example.org', 'A <a@b>\r\nBcc: <c@d>'])(
  '%j is no sender',
  (text) => {
    expect(mailSender(text)).toBeNull()
  },
)

test.each(['a b@example.org', '<a@example.org>', 'a@example.org,b@example.org', 'a@b\r\n'])(
  '%j is no mail address',
  (text) => {
    expect(isMailAddress(text)).toBe(false)
  },
)

test('a bad or half configuration stops the start with a line that keeps the password', () => {
  const from = 'wellcycle@example.org'
  const url = 'smtp://ada:topsecret@mail.example.org'
  for (const variables of [
    { WELLCYCLE_SMTP_URL: `${url}/path`, WELLCYCLE_MAIL_FROM: from },
    { WELLCYCLE_SMTP_URL: url, WELLCYCLE_MAIL_FROM: 'nobody' },
    { WELLCYCLE_SMTP_URL: url },
    { WELLCYCLE_MAIL_FROM: from },
  ]) {
    expect(() => readConfig(variables)).toThrow(BadConfiguration)
    expect(() => readConfig(variables)).toThrow(/^(?!.*topsecret)WELLCYCLE_[^\n]+$/)
  }
  expect(readConfig({}).mail).toBeNull()
  expect(readConfig({ WELLCYCLE_SMTP_URL: url, WELLCYCLE_MAIL_FROM: from }).mail).toMatchObject({
    host: 'mail.example.org',
    from: { name: '', address: from },
  })
})
