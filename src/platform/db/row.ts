import type { ColumnType } from 'kysely'
import type { OrganisationId } from '#domain/organisation.ts'

export type Row<T> = { organisation_id: OrganisationId } & T
/** jsonb: read as a value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
