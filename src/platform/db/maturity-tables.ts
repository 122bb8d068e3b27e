export type MaturityTables = Record<never, never>
