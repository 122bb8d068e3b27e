import type { Output } from '#api/endpoint.ts'
import type { readMailSettings } from '../api.ts'

export type MailSettings = Output<typeof readMailSettings>
