export type LogEvent = (event: string, details?: object) => void

export type StartOptions = {
  dataDir: string
  log: LogEvent
  settings?: Record<string, string>
  /** the npm package with PostgreSQL's programs; by default the one for this machine */
  packageDir?: string
}
