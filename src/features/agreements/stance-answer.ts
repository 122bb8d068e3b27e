import type { Output } from '#api/endpoint.ts'
import type * as api from './api.ts'
import type { StanceRow } from './stance-store.ts'

type Taken = Output<typeof api.takeStance>

export function stanceAnswer(row: StanceRow, revision: number): Taken {
  return {
    person: { id: row.personId, name: row.personName },
    stance: row.stance,
    comment: row.comment,
    at: row.at,
    earlier: row.revision !== revision,
  }
}
