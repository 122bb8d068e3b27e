import { z } from 'zod'

const secret = { writeOnly: true, format: 'password' } as const
/** What may stand in an HTTP header. */
const headerText = z
  .string()
  .max(4000)
  .regex(/^[\x20-\x7e]+$/, 'Printable characters only')
const reservedHeaders = [
  'authorization',
  'connection',
  'content-length',
  'host',
  'transfer-encoding',
]

export const prometheusSettings = z
  .object({
    baseUrl: z
      .url({ protocol: /^https?$/, error: 'An address such as https://prometheus.example.org' })
      .max(500)
      .refine(isPlain, 'Without user, password, question mark or hash')
      .meta({
        title: 'Address',
        description:
          'Where the API answers, without “/api/v1”. With a path prefix, as in https://mimir.example.org/prometheus, if there is one.',
        examples: ['https://prometheus.example.org'],
        destination: true,
      }),
    token: headerText.optional().meta({
      title: 'Bearer token',
      description: 'Sent as “Authorization: Bearer …”. Leave empty when none is needed.',
      ...secret,
    }),
    user: headerText
      .max(200)
      .regex(/^[^:]*$/, 'Without a colon')
      .optional()
      .meta({ title: 'User', description: 'For basic authentication, in place of a token.' }),
    password: headerText
      .optional()
      .meta({ title: 'Password', description: 'For basic authentication.', ...secret }),
    headerName: z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9-]+$/, 'Letters, digits and hyphens')
      .refine((name) => !reservedHeaders.includes(name.toLowerCase()), 'This header is set by us')
      .optional()
      .meta({
        title: 'Further header: name',
        description: 'Such as X-Scope-OrgID, which names the tenant in Mimir and Thanos.',
      }),
    headerValue: headerText
      .optional()
      .meta({ title: 'Further header: value', description: 'Kept as a secret.', ...secret }),
  })
  .superRefine((settings, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (settings.token && settings.user) missing('token', 'Either a token or a user, not both')
    if (settings.password && !settings.user) missing('user', 'The password needs a user')
    if (settings.headerValue && !settings.headerName)
      missing('headerName', 'The value needs a name')
    if (settings.headerName && !settings.headerValue)
      missing('headerValue', 'The name needs a value')
  })
export type PrometheusSettings = z.output<typeof prometheusSettings>

function isPlain(written: string): boolean {
  const url = URL.parse(written)
  return url !== null && !url.username && !url.password && !url.search && !url.hash
}
