import type { Output } from '#api/endpoint.ts'
import type { readReport } from '#features/reports/api.ts'

export type Report = Output<typeof readReport>
