import type { Logger } from 'pino'
import { pino } from 'pino'

export type Log = Logger

export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.secret', '*.secrets', '*.authorization', '*.cookie'],
  })
}
