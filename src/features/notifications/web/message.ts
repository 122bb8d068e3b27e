import type { Output } from '#api/endpoint.ts'
import type { listMailMessages } from '../api.ts'

export type Message = Output<typeof listMailMessages>['items'][number]
