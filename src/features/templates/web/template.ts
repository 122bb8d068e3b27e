import type { Output } from '#api/endpoint.ts'
import type { readTemplate } from '../api.ts'

export type Template = Output<typeof readTemplate>
export type TemplateMetric = Template['metrics'][number]
