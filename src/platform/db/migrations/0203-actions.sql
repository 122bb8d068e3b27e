-- What a team undertakes, from the review, from its report or by hand; each change of it is kept.
create table action (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  text text not null,
  kind text not null check (kind in ('action', 'investigation')),
  state text not null default 'open'
    check (state in ('open', 'in-progress', 'blocked', 'done', 'not-doing')),
  -- What blocks it, or why nobody does it.
  reason text not null default '',
  team_id uuid,
  owner_id uuid,
  due_on date,
  pillar text,
  metric_id uuid,
  link text,
  -- Where it comes from; neither, when it was opened by hand.
  review_id uuid,
  report_id uuid,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- Counts its changes, so that two people do not overwrite each other.
  revision integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id),
  foreign key (organisation_id, report_id) references report (organisation_id, id),
  check (review_id is null or report_id is null),
  check ((state in ('done', 'not-doing')) = (closed_at is not null)),
  check ((state in ('blocked', 'not-doing')) = (reason <> ''))
);
create index action_unfinished on action (organisation_id, team_id) where closed_at is null;
create index action_team on action (organisation_id, team_id, id);
create index action_owner on action (organisation_id, owner_id) where owner_id is not null;
create index action_review on action (organisation_id, review_id) where review_id is not null;
create index action_done on action (organisation_id, closed_at) where state = 'done';

create table action_change (
  organisation_id uuid not null references organisation (id) on delete cascade,
  action_id uuid not null,
  revision integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  fields jsonb not null,
  primary key (organisation_id, action_id, revision),
  foreign key (organisation_id, action_id) references action (organisation_id, id) on delete cascade
);

create table action_note (
  organisation_id uuid not null references organisation (id) on delete cascade,
  action_id uuid not null,
  id uuid not null,
  text text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (organisation_id, action_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id) on delete cascade
);

-- What the team said of what a finished action did to its metric; the last word stands.
create table action_effect (
  organisation_id uuid not null references organisation (id) on delete cascade,
  action_id uuid not null,
  id uuid not null,
  answer text not null check (answer in ('helped', 'no-change', 'too-early')),
  note text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (organisation_id, action_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id) on delete cascade
);

create table action_limit (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  open_per_team integer not null check (open_per_team between 1 and 100),
  changed_by text not null,
  changed_at timestamptz not null
);
