import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Installation } from '#platform/context.ts'

const cookieName = 'wellcycle.wall'
export const wallHours = 12

/** Heard by the stream of a wall when it is turned off. */
export function wallTopic(wallId: string): string {
  return `wall ${wallId}`
}

export function newCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0')
}

export function newWallSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Six digits are soon tried out, so the hash needs the installation's secret. */
export function hashOfCode(installation: Installation, code: string): string {
  return createHmac('sha256', installation.accountSettings.secret).update(code).digest('hex')
}

export function wallCookie(installation: Installation, secret: string): string {
  const secure = installation.publicUrl.startsWith('https:') ? '; Secure' : ''
  const seconds = wallHours * 3600
  return `${cookieName}=${secret}; Path=/api/wall; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}

export function wallSecretIn(headers: Headers): string | null {
  const match = /(?:^|;\s*)wellcycle\.wall=([\w-]{43})(?:;|$)/.exec(headers.get('cookie') ?? '')
  return match?.[1] ?? null
}
