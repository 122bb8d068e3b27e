-- A win may be of several teams or of the whole organisation, be told outside a report, and tell of harm
-- that did not happen.
alter table win alter column team_id drop not null;
alter table win add column review_id uuid;
alter table win add column prevented boolean not null default false;
-- The finished action it tells of, which is then no longer proposed.
alter table win add column action_id uuid;
alter table win add column recorded_by_id uuid;
alter table win add foreign key (organisation_id, review_id) references review (organisation_id, id);
create unique index win_action on win (organisation_id, action_id) where action_id is not null;
create index win_newest on win (organisation_id, cycle_key desc, recorded_at desc, id desc);

create table win_thanks (
  organisation_id uuid not null references organisation (id) on delete cascade,
  win_id uuid not null,
  person_id uuid not null,
  thanked_at timestamptz not null,
  primary key (organisation_id, win_id, person_id),
  foreign key (organisation_id, win_id) references win (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- Proposals that a team does not want to tell: an improving metric of a cycle, or a finished action.
create table set_aside_win (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  team_id uuid,
  cycle_key text,
  metric_id uuid,
  action_id uuid,
  set_aside_by text not null,
  set_aside_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade,
  check ((action_id is null) = (metric_id is not null and team_id is not null and cycle_key is not null))
);
create unique index set_aside_win_metric on set_aside_win (organisation_id, cycle_key, team_id, metric_id)
  where action_id is null;
create unique index set_aside_win_action on set_aside_win (organisation_id, action_id)
  where action_id is not null;
