// The only file that reads the environment. A bad value stops the start with one clear line.
import path from 'node:path'
import { z } from 'zod'
import { type MailSettings, mailSender, mailServerOf } from './mail/mail-settings.ts'

export class BadConfiguration extends Error {}

const port = z.coerce.number('a port number').int('a whole number').min(0).max(65_535)
const httpUrl = z.url({ protocol: /^https?$/, error: 'an http(s) address' })

const environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  WELLCYCLE_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'an address such as postgres://user@host/database' })
    .optional(),
  WELLCYCLE_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  WELLCYCLE_PUBLIC_URL: httpUrl.optional(),
  WELLCYCLE_SMTP_URL: z
    .string()
    .transform(mailServerOf)
    .refine((server) => server !== null, {
      error: 'an address such as smtps://user:password@host:465 or smtp://host:587',
    })
    .optional(),
  WELLCYCLE_MAIL_FROM: z
    .string()
    .transform(mailSender)
    .refine((sender) => sender !== null, {
      error: 'an address such as Wellcycle <wellcycle@example.org>',
    })
    .optional(),
  WELLCYCLE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Null: the embedded PostgreSQL in the data directory. */
  readonly databaseUrl: string | null
  /** Null: made once and kept in the data directory. */
  readonly secret: string | null
  readonly publicUrl: string | null
  /** Null: mail is not set up. */
  readonly mail: MailSettings | null
  readonly logLevel: string
}

export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new BadConfiguration(
      `${issue?.path.join('.')} is not usable: it must be ${issue?.message}`,
    )
  }
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.WELLCYCLE_DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    secret: values.WELLCYCLE_SECRET ?? null,
    publicUrl: values.WELLCYCLE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: mailSettings(values.WELLCYCLE_SMTP_URL, values.WELLCYCLE_MAIL_FROM),
    logLevel: values.WELLCYCLE_LOG_LEVEL,
  }
}

function mailSettings(
  server: ReturnType<typeof mailServerOf> | undefined,
  from: MailSettings['from'] | null | undefined,
): MailSettings | null {
  if (!server && !from) return null
  if (!server) {
    throw new BadConfiguration('WELLCYCLE_MAIL_FROM is set, so WELLCYCLE_SMTP_URL is needed too')
  }
  if (!from) {
    throw new BadConfiguration('WELLCYCLE_SMTP_URL is set, so WELLCYCLE_MAIL_FROM is needed too')
  }
  return { ...server, from }
}

export function configFromEnvironment(): Config {
  return readConfig(process.env)
}
