export type ActionTables = Record<never, never>
