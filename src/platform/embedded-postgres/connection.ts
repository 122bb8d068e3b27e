export type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password?: string
  readonly database: string
  /** never, even where PGSSLMODE asks for it: nothing leaves the machine */
  readonly ssl: false
}
