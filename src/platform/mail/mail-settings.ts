// What the operator says of the mail server, as WELLCYCLE_SMTP_URL and WELLCYCLE_MAIL_FROM.
import { unescape as percentDecoded } from 'node:querystring'

export type MailSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly secure: boolean
  readonly account: { readonly user: string; readonly password: string } | null
  readonly from: { readonly name: string; readonly address: string }
}

const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && address.test(text)
}

/** “Wellcycle <wellcycle@example.org>” or the address alone; null when it is neither. */
export function mailSender(text: string): MailSettings['from'] | null {
  const match = /^(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>\s]+))$/.exec(text.trim())
  const written = match?.[2] ?? match?.[3] ?? ''
  if (/[\p{Cc}]/u.test(text) || !isMailAddress(written)) return null
  return { name: match?.[1]?.trim() ?? '', address: written }
}

/** Null when it is not an address such as smtps://user:password@host:465. */
export function mailServerOf(text: string): Omit<MailSettings, 'from'> | null {
  const url = URL.parse(text)
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null
  const user = decoded(url.username)
  const password = decoded(url.password)
  if (user === null || password === null || (user === '') !== (password === '')) return null
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    account: user === '' ? null : { user, password },
  }
}

function decoded(text: string): string | null {
  return /%(?![0-9a-f]{2})/i.test(text) ? null : percentDecoded(text)
}
