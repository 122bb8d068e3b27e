import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { defineMetric } from './define-metric.ts'
import { publishTemplate } from './publish-template.ts'
import { listMetrics } from './read-metrics.ts'
import { listTemplateVersions, readTemplate } from './read-templates.ts'
import { setTarget, setTeamTarget } from './set-target.ts'

export const templatesRoutes = [
  route(api.listMetrics, listMetrics),
  route(api.defineMetric, defineMetric),
  route(api.readTemplate, readTemplate),
  route(api.listTemplateVersions, listTemplateVersions),
  route(api.publishTemplate, publishTemplate),
  route(api.setTarget, setTarget),
  route(api.setTeamTarget, setTeamTarget),
]
