create table metric (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  key text not null,
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key)
);

-- A version is never changed; its metrics are kept as they were defined when it was published.
create table template_version (
  organisation_id uuid not null references organisation (id) on delete cascade,
  number integer not null,
  pillars text[] not null,
  note text not null,
  published_by text not null,
  published_at timestamptz not null,
  changes jsonb not null,
  primary key (organisation_id, number)
);

create table template_metric (
  organisation_id uuid not null,
  number integer not null,
  position integer not null,
  metric_id uuid not null,
  definition jsonb not null,
  primary key (organisation_id, number, position),
  unique (organisation_id, number, metric_id),
  foreign key (organisation_id, number) references template_version (organisation_id, number) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade
);

create table target (
  organisation_id uuid not null,
  metric_id uuid not null,
  team_id uuid,
  lower double precision,
  upper double precision,
  set_by text not null,
  set_at timestamptz not null,
  unique nulls not distinct (organisation_id, metric_id, team_id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);
