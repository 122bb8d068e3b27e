// What a failed attempt means, in plain words.
import type { NodemailerError } from 'nodemailer'
import type { Delivery } from './mail-server.ts'

const longestReason = 300

export function deliveryOfError(error: NodemailerError, password: string | null): Delivery {
  const outcome = meaning(error)
  const reason = words(error)
  return { outcome, reason: withoutPassword(reason, password).slice(0, longestReason) }
}

function meaning({ code, command, responseCode, permanent }: NodemailerError) {
  // What the server says of the sender or the password holds for every message, until the operator mends it.
  const ofMessage = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'refused' : 'unreachable'
  if (!ofMessage) return 'unreachable'
  return permanent ? 'refused' : 'put-off'
}

function words({ code, response, message, originalCode, timeoutType }: NodemailerError): string {
  const said = response ? `: ${oneLine(response)}` : ''
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return `The mail server refuses the user name or the password${said}`
  }
  if (code === 'EDNS') return 'The name of the mail server is not known'
  if (code === 'ETIMEDOUT' || timeoutType) return 'The mail server does not answer in time'
  if (originalCode === 'ECONNREFUSED') return 'The mail server refuses the connection'
  if (code === 'ETLS')
    return `The mail server offers no encryption that can be trusted: ${oneLine(message)}`
  if (code === 'EENVELOPE') return `The mail server refuses the address${said}`
  if (response) return `The mail server refuses the message${said}`
  return `The mail server cannot be reached: ${oneLine(message)}`
}

function withoutPassword(text: string, password: string | null): string {
  return password ? text.replaceAll(password, '…') : text
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
