-- How a team says it comes by its numbers, pillar by pillar; the newest row holds, the others are history.
create table maturity_stage (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  team_id uuid not null,
  pillar text not null,
  stage text check (stage in ('manual', 'scripted', 'automatic', 'alerting')),
  set_by text not null,
  set_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id)
);
create index maturity_stage_newest on maturity_stage (organisation_id, team_id, pillar, id desc);
