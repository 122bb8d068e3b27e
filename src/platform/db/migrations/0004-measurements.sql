-- A calendar holds from `applies_from` on; the one before it stays for the cycles that began under it.
create table cycle_calendar (
  organisation_id uuid not null references organisation (id) on delete cascade,
  applies_from timestamptz not null,
  anchor_on date not null,
  length_days integer not null check (length_days > 0),
  starts_at_time text not null,
  time_zone text not null,
  primary key (organisation_id, applies_from)
);

create table cycle (
  organisation_id uuid not null references organisation (id) on delete cascade,
  key text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  starts_on date not null,
  ends_on date not null,
  primary key (organisation_id, key),
  unique (organisation_id, starts_at)
);

create table series (
  organisation_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  workload_id uuid,
  metric_id uuid not null,
  -- Money and money ratios: fixed by the first measurement.
  currency text,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, team_id, metric_id, workload_id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, workload_id) references workload (organisation_id, id) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade
);

create table measurement_import (
  organisation_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  name text not null,
  rows integer not null,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);

-- Values as they came: a span [at, until), or a sample where both are equal. Origins stand side by side.
create table measurement (
  organisation_id uuid not null,
  series_id uuid not null,
  at timestamptz not null,
  until timestamptz not null check (until >= at),
  origin text not null check (origin in ('manual', 'import', 'token', 'connection')),
  state text not null check (state in ('measured', 'missing', 'not-applicable', 'failed')),
  value double precision,
  numerator double precision,
  denominator double precision,
  reason text not null default '',
  source_id uuid,
  source_name text not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, series_id, at, until, origin),
  foreign key (organisation_id, series_id) references series (organisation_id, id) on delete cascade,
  check ((state = 'measured') = (value is not null))
);

-- One point of a series' chart per cycle: its measurements rolled up. Stale: to be rolled up again.
create table point (
  organisation_id uuid not null,
  series_id uuid not null,
  cycle_key text not null,
  state text not null default 'missing',
  value double precision,
  numerator double precision,
  denominator double precision,
  reason text not null default '',
  origin text,
  parts integer not null default 0,
  note text,
  stale boolean not null,
  primary key (organisation_id, series_id, cycle_key),
  foreign key (organisation_id, series_id) references series (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_key) references cycle (organisation_id, key) on delete cascade
);
create index point_stale on point (organisation_id, series_id) where stale;
