import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { enterValues } from './enter-values.ts'
import { importMeasurements } from './import-measurements.ts'
import { pushMeasurements } from './push-measurements.ts'
import { readChart } from './read-chart.ts'
import { listMeasurements } from './read-measurements.ts'

export const measurementsRoutes = [
  route(api.pushMeasurements, pushMeasurements),
  route(api.enterValues, enterValues),
  route(api.importMeasurements, importMeasurements),
  route(api.listMeasurements, listMeasurements),
  route(api.readChart, readChart),
]
