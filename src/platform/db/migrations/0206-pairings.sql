-- One team's technique for another team's metric. Either team may still be missing: an offer waits for
-- somebody who asks, an ask for somebody who offers.
create table pairing (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  helper_team_id uuid,
  helped_team_id uuid,
  metric_id uuid,
  review_id uuid,
  text text not null,
  state text not null check (
    state in ('offered', 'asked', 'accepted', 'tried', 'finished', 'declined', 'withdrawn')
  ),
  -- What both teams' lines said when the pairing began from a suggestion.
  evidence jsonb,
  begun_by text not null,
  begun_by_id uuid,
  begun_at timestamptz not null,
  accepted_at timestamptz,
  -- The cycle in which it was accepted: what lies before and after on the helped team's chart.
  accepted_cycle text,
  tried_at timestamptz,
  ended_at timestamptz,
  outcome text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, helper_team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, helped_team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id),
  check (helper_team_id <> helped_team_id),
  check ((accepted_at is null) = (accepted_cycle is null)),
  check (state not in ('accepted', 'tried', 'finished')
    or (helper_team_id is not null and helped_team_id is not null and accepted_at is not null)),
  check ((state in ('finished', 'declined', 'withdrawn')) = (ended_at is not null))
);
create index pairing_begun on pairing (organisation_id, begun_at desc, id desc);
create index pairing_helper on pairing (organisation_id, helper_team_id);
create index pairing_helped on pairing (organisation_id, helped_team_id);

-- A suggestion that was set aside stays so until a signal begins after this cycle.
create table set_aside_pairing (
  organisation_id uuid not null references organisation (id) on delete cascade,
  helper_team_id uuid not null,
  helped_team_id uuid not null,
  metric_id uuid not null,
  cycle_key text not null,
  set_aside_by text not null,
  set_aside_at timestamptz not null,
  primary key (organisation_id, helper_team_id, helped_team_id, metric_id),
  foreign key (organisation_id, helper_team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, helped_team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, metric_id) references metric (organisation_id, id) on delete cascade
);
