// Teams that report, with a measurement a day for each metric, written in bulk.
import { listCycles } from '#features/cycles/api.ts'
import { listMetrics, publishTemplate } from '#features/templates/api.ts'
import type { BenchInstallation } from './installation.ts'

export type Seeding = { readonly teams: number; readonly metrics: number; readonly days: number }

/** Answers the key of the running cycle, which is the last one with measurements. */
export async function seedTeams(
  installation: BenchInstallation,
  seeding: Seeding,
): Promise<string> {
  const { pool, organisation } = installation
  const { current, items: cycles } = await installation.ok(listCycles, { query: { count: 26 } })
  const until = cycles.find(({ key }) => key === current)?.ends
  await publishMetrics(installation, seeding.metrics)
  await pool.query(
    `insert into team (organisation_id, id, slug, name, purpose, created_at)
     select $1, gen_random_uuid(), 'team-' || n, 'Team ' || lpad(n::text, 5, '0'), '', now()
     from generate_series(1, $2::integer) n`,
    [organisation.id, seeding.teams],
  )
  await pool.query(
    `insert into series (organisation_id, id, team_id, metric_id, currency)
     select team.organisation_id, gen_random_uuid(), team.id, metric_id,
       case definition ->> 'kind' when 'money' then 'EUR' end
     from team join template_metric using (organisation_id)
     where organisation_id = $1 and number = 2`,
    [organisation.id],
  )
  await pool.query(
    `insert into measurement (organisation_id, series_id, at, until, origin, state, value,
       source_name, recorded_at)
     select organisation_id, id, day, day + interval '1 day', 'token', 'measured',
       50 + 10 * (random() + random() + random() + random() - 2), 'Bench', now()
     from series, generate_series($2::timestamptz - $3 * interval '1 day',
       $2::timestamptz - interval '1 day', interval '1 day') day
     where organisation_id = $1`,
    [organisation.id, until, seeding.days],
  )
  await pool.query(
    `insert into point (organisation_id, series_id, cycle_key, stale)
     select series.organisation_id, series.id, cycle.key, true
     from series join cycle using (organisation_id)
     where organisation_id = $1 and cycle.starts_at < $2
       and cycle.ends_at > $2::timestamptz - $3 * interval '1 day'`,
    [organisation.id, until, seeding.days],
  )
  await pool.query('vacuum analyze')
  return current
}

/** Metrics whose values are plain numbers. */
async function publishMetrics(installation: BenchInstallation, count: number) {
  const { items } = await installation.ok(listMetrics)
  const metrics = items
    .filter(({ rollUp, pillar }) => rollUp !== 'ratio' && pillar !== 'sustainability')
    .slice(0, count)
    .map(({ key }) => key)
  await installation.ok(publishTemplate, { body: { choice: { metrics }, basedOn: 1 } })
}
