export type TopicTables = Record<never, never>
