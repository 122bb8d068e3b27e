export type NoticeTables = Record<never, never>
