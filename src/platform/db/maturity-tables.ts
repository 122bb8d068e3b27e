import type { Instant } from '#domain/instant.ts'
import type { MaturityStage } from '#domain/maturity.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { Row } from './row.ts'

export type MaturityTables = {
  maturity_stage: Row<{
    id: string
    team_id: string
    pillar: Pillar
    stage: MaturityStage | null
    set_by: string
    set_at: Instant
  }>
}
