import type { Output } from '#api/endpoint.ts'
import type { readConnection } from '../api.ts'

export type Connection = Output<typeof readConnection>
