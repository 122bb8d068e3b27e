// A real SMTP server on loopback that keeps what it is sent, refuses what the test says, and can go away.
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type MimePart, readMime } from './read-mime.ts'

export type CaughtMail = MimePart & {
  /** As the client told the server, whatever stands in the headers. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly raw: string
}

export type MailCatcher = {
  readonly host: string
  readonly port: number
  readonly mails: CaughtMail[]
  /** Null: the recipient is taken. */
  refusal: (address: string) => { readonly code: number; readonly text: string } | null
  /** Ends it; `start` opens it again on the same port. */
  stop(): Promise<void>
  start(): Promise<void>
}

export async function openMailCatcher(options: SMTPServerOptions = {}): Promise<MailCatcher> {
  let server: SMTPServer | null = null
  let port = 0
  const catcher: MailCatcher = {
    host: '127.0.0.1',
    get port() {
      return port
    },
    mails: [],
    refusal: () => null,
    async start() {
      const opened = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        closeTimeout: 100,
        onRcptTo({ address }, _session, done) {
          const refused = catcher.refusal(address)
          done(refused && Object.assign(new Error(refused.text), { responseCode: refused.code }))
        },
        onData(stream, session, done) {
          text(stream).then((raw) => {
            const { mailFrom, rcptTo } = session.envelope
            const envelope = {
              from: mailFrom === false ? '' : mailFrom.address,
              to: rcptTo.map(({ address }) => address),
            }
            catcher.mails.push({ ...readMime(raw), envelope, raw })
            done()
          }, done)
        },
        ...options,
      })
      const listening = opened.listen(port, '127.0.0.1')
      await new Promise<void>((resolve, reject) => {
        listening.once('listening', resolve).once('error', reject)
      })
      opened.on('error', () => {})
      port = (listening.address() as AddressInfo).port
      server = opened
    },
    async stop() {
      const open = server
      server = null
      if (open) await new Promise<void>((resolve) => open.close(resolve))
    },
  }
  await catcher.start()
  return catcher
}
