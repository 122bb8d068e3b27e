import type { Connector } from './connector.ts'
import { prometheus } from './prometheus/connector.ts'

export const connectors: readonly Connector[] = [prometheus]
