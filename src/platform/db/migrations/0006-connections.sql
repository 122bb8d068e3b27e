create table connection (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  connector text not null,
  name text not null,
  settings jsonb not null,
  -- Sealed with the installation's secret; a JSON object once opened.
  sealed_secrets bytea not null,
  secret_names text[] not null,
  allow_private_network boolean not null,
  every_minutes integer not null,
  call_budget_per_hour integer not null,
  paused boolean not null default false,
  created_at timestamptz not null,
  last_collected_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);

create table connection_query (
  organisation_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  series_id uuid not null,
  query jsonb not null,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, series_id),
  foreign key (organisation_id, connection_id) references connection (organisation_id, id) on delete cascade,
  foreign key (organisation_id, series_id) references series (organisation_id, id) on delete cascade
);
create index connection_query_connection on connection_query (organisation_id, connection_id);

create table collection (
  organisation_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  query_id uuid not null,
  cycle_key text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null check (outcome in ('running', 'measured', 'no-data', 'failed')),
  error_class text,
  message text not null default '',
  value double precision,
  complete boolean not null default false,
  calls integer not null default 0,
  request text not null default '',
  response_status integer,
  response_hash text,
  response_excerpt text not null default '',
  link text,
  primary key (organisation_id, id),
  foreign key (organisation_id, query_id) references connection_query (organisation_id, id) on delete cascade,
  foreign key (organisation_id, connection_id) references connection (organisation_id, id) on delete cascade
);
create index collection_connection on collection (organisation_id, connection_id, id desc);
create index collection_query on collection (organisation_id, query_id, id desc);
