export type PairingTables = Record<never, never>
