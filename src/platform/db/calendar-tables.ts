export type CalendarTables = Record<never, never>
