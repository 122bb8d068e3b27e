// SMTP by nodemailer (RFC 5321): one connection a message, so that a broken one harms no other.
import { createTransport, type NodemailerError } from 'nodemailer'
import { deliveryOfError } from './delivery-of-error.ts'
import type { MailServer, OutgoingMail } from './mail-server.ts'
import { isMailAddress, type MailSettings } from './mail-settings.ts'

const longestMs = 90_000

export function openMailServer(settings: MailSettings): MailServer {
  const { host, port, secure, account, from } = settings
  const transport = createTransport({
    host,
    port,
    secure,
    // A password never travels in the clear, whatever somebody between makes the server seem to offer.
    requireTLS: account !== null && !secure && !isLoopback(host),
    ...(account ? { auth: { user: account.user, pass: account.password } } : {}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    dnsTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    host: `${host}:${port}`,
    from: from.name === '' ? from.address : `${from.name} <${from.address}>`,
    async send(mail) {
      if (!isMailAddress(mail.to.address)) {
        return { outcome: 'refused', reason: 'This is not a mail address' }
      }
      try {
        await transport.sendMail({
          ...written(mail, from),
          signal: AbortSignal.timeout(longestMs),
        })
        return { outcome: 'sent' }
      } catch (error) {
        return deliveryOfError(error as NodemailerError, account?.password ?? null)
      }
    },
  }
}

function written(mail: OutgoingMail, from: MailSettings['from']) {
  return {
    from,
    to: mail.to,
    // The server is told this address alone, whatever stands in the headers.
    envelope: { from: from.address, to: [mail.to.address] },
    messageId: `<${mail.id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    ...(mail.unsubscribeUrl === null ? {} : { list: { unsubscribe: mail.unsubscribeUrl } }),
    ...(mail.calendar === null
      ? {}
      : { icalEvent: { ...mail.calendar, filename: 'invitation.ics' } }),
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
