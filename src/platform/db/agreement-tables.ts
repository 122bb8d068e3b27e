export type AgreementTables = Record<never, never>
