// The way out of mails that come regularly: a link of the recipient's own, made when the mail leaves, so
// that no stored message holds it. It carries its own proof; nothing is kept of it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type MailKind, mailKinds } from '#domain/mail-kind.ts'
import type { Installation } from '#platform/context.ts'
import { escapeHtml } from './escape-html.ts'

export type Way = {
  readonly organisation: string
  readonly person: string
  readonly kind: MailKind
}

type Signing = Pick<Installation, 'accountSettings' | 'publicUrl'>
type Message = {
  readonly organisation: string
  readonly personId: string | null
  readonly kind: MailKind | null
  readonly text: string
  readonly html: string
}

const idBytes = 16
const proofBytes = 16

const notes: Readonly<Record<MailKind, string>> = {
  'pre-read': 'You get this before each review.',
  reminder: 'You get this as a reminder.',
  summary: 'You get this after each review.',
}

/** Text and html with the link at their end, where there is one. */
export function withWayOut(installation: Signing, message: Message) {
  const { organisation, personId: person, kind, text, html } = message
  if (kind === null || person === null) return { text, html, unsubscribeUrl: null }
  const secret = wayOutSecret(installation, { organisation, person, kind })
  const url = `${installation.publicUrl}/unsubscribe/${secret}`
  return {
    text: `${text.trimEnd()}\n\n-- \n${notes[kind]} Switch it off: ${url}\n`,
    html: beforeEnd(html, footer(notes[kind], url)),
    unsubscribeUrl: url,
  }
}

export function wayOutSecret(installation: Signing, { organisation, person, kind }: Way): string {
  const way = Buffer.concat([
    Buffer.from(organisation.replaceAll('-', ''), 'hex'),
    Buffer.from(person.replaceAll('-', ''), 'hex'),
    Buffer.from(kind),
  ])
  return Buffer.concat([proofOf(installation, way), way]).toString('base64url')
}

/** Null when the link is none of ours. */
export function wayOutOf(installation: Signing, secret: string): Way | null {
  const bytes = Buffer.from(secret, 'base64url')
  const proof = bytes.subarray(0, proofBytes)
  const way = bytes.subarray(proofBytes)
  const kind = mailKinds.find((known) => known === way.subarray(2 * idBytes).toString())
  if (!kind || !timingSafeEqual(proof, proofOf(installation, way))) return null
  return {
    organisation: uuidOf(way.subarray(0, idBytes)),
    person: uuidOf(way.subarray(idBytes, 2 * idBytes)),
    kind,
  }
}

function proofOf({ accountSettings }: Signing, way: Buffer): Buffer {
  const mac = createHmac('sha256', accountSettings.secret).update('way out of mail 1 ').update(way)
  return mac.digest().subarray(0, proofBytes)
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function footer(note: string, url: string): string {
  const style =
    'max-width:600px;margin:0 auto;padding:0 24px 24px;font:12px/18px sans-serif;color:#666'
  const link = `<a class="quiet" style="color:#666" href="${escapeHtml(url)}">Switch it off</a>`
  return `<p class="quiet" style="${style}">${escapeHtml(note)} ${link}</p>\n`
}

function beforeEnd(html: string, piece: string): string {
  const at = html.lastIndexOf('</body>')
  return at === -1 ? html + piece : html.slice(0, at) + piece + html.slice(at)
}
