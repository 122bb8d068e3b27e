create table report (
  organisation_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  cycle_key text not null,
  state text not null check (state in ('draft', 'ready', 'presented')),
  template_number integer not null,
  note text not null default '',
  -- A draft whose values, targets or template changed since its lines were written.
  stale boolean not null default true,
  edited_at timestamptz,
  edited_by text,
  ready_at timestamptz,
  ready_by text,
  primary key (organisation_id, id),
  unique (organisation_id, cycle_key, team_id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_key) references cycle (organisation_id, key) on delete cascade,
  foreign key (organisation_id, template_number) references template_version (organisation_id, number)
);
create index report_team on report (organisation_id, team_id, cycle_key);

-- Written again whenever a draft is stale, and never once the report is ready.
create table report_line (
  organisation_id uuid not null,
  report_id uuid not null,
  series_id uuid not null,
  position integer not null,
  line jsonb not null,
  recent jsonb not null,
  primary key (organisation_id, report_id, series_id),
  foreign key (organisation_id, report_id) references report (organisation_id, id) on delete cascade,
  foreign key (organisation_id, series_id) references series (organisation_id, id) on delete cascade
);

create table line_note (
  organisation_id uuid not null,
  report_id uuid not null,
  series_id uuid not null,
  text text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (organisation_id, report_id, series_id),
  foreign key (organisation_id, report_id) references report (organisation_id, id) on delete cascade,
  foreign key (organisation_id, series_id) references series (organisation_id, id) on delete cascade
);

create table win (
  organisation_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  cycle_key text not null,
  text text not null,
  metric_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_key) references cycle (organisation_id, key) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade
);
create index win_cycle on win (organisation_id, cycle_key, team_id);
