-- What keeps coming up, and the hours in which somebody shows how it is done.
create table topic (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  text text not null,
  -- The text without case and spaces: what makes it the same topic.
  folded text not null,
  state text not null default 'parked'
    check (state in ('parked', 'promoted', 'discussed', 'closed')),
  metric_id uuid,
  parked_by text not null,
  parked_at timestamptz not null,
  promoted_by text,
  promoted_at timestamptz,
  outcome text not null default '',
  -- Kept when it is opened again, so that taking that back can end it again.
  ended_as text check (ended_as in ('discussed', 'closed')),
  ended_by text,
  ended_at timestamptz,
  -- The topic that it was merged into, and the one at the end of such a chain: itself, mostly.
  merged_into uuid,
  root_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, folded),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id),
  foreign key (organisation_id, merged_into) references topic (organisation_id, id)
    deferrable initially deferred,
  foreign key (organisation_id, root_id) references topic (organisation_id, id)
    deferrable initially deferred,
  check (state not in ('discussed', 'closed') or (ended_as = state and ended_at is not null)),
  check (state <> 'promoted' or promoted_at is not null),
  check ((merged_into is null) = (root_id = id))
);
create index topic_root on topic (organisation_id, root_id);
create index topic_open on topic (organisation_id, state) where merged_into is null;

-- Stays with the topic as it was worded; a merge is undone by pointing elsewhere again.
create table topic_mention (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  topic_id uuid not null,
  team_id uuid,
  review_id uuid,
  said_by text not null,
  said_by_id uuid,
  said_at timestamptz not null,
  -- It was over and this opened it again.
  reopened boolean not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, topic_id) references topic (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id)
);
create index topic_mention_topic on topic_mention (organisation_id, topic_id);

create table tech_share (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  title text not null,
  text text not null,
  state text not null default 'wanted' check (state in ('wanted', 'planned', 'held', 'cancelled')),
  host_person_id uuid,
  host_team_id uuid,
  starts_at timestamptz,
  minutes integer not null,
  place text not null default '',
  recording_url text,
  topic_id uuid,
  review_id uuid,
  offered_by text not null,
  offered_by_id uuid,
  offered_at timestamptz not null,
  -- Counts its changes: nought while nobody has taken it up.
  revision integer not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, host_person_id) references person (organisation_id, id),
  foreign key (organisation_id, host_team_id) references team (organisation_id, id),
  foreign key (organisation_id, topic_id) references topic (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id),
  check (host_person_id is null or host_team_id is null),
  check (state <> 'wanted' or starts_at is null),
  check (state not in ('planned', 'held') or starts_at is not null)
);
create index tech_share_calendar on tech_share (organisation_id, starts_at, id);
create index tech_share_topic on tech_share (organisation_id, topic_id) where topic_id is not null;

create table tech_share_interest (
  organisation_id uuid not null references organisation (id) on delete cascade,
  share_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (organisation_id, share_id, person_id),
  foreign key (organisation_id, share_id) references tech_share (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
