-- The SCORP review of a cycle: planned, live, closed. Whatever the room shows stands in these tables, so
-- that any process can go on where another one stopped.
create table review_template (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  booked_minutes integer not null,
  team_minutes integer not null,
  items jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table review (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  cycle_key text not null,
  state text not null default 'planned' check (state in ('planned', 'live', 'closed')),
  starts_at timestamptz not null,
  booked_minutes integer not null,
  place text not null default '',
  facilitator_id uuid,
  co_facilitator_id uuid,
  order_mode text not null default 'draw' check (order_mode in ('draw', 'rota', 'hand')),
  -- Counts changes of the plan, so that two planners do not overwrite each other.
  revision integer not null default 0,
  started_at timestamptz,
  closed_at timestamptz,
  pre_read_sent_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, cycle_key),
  foreign key (organisation_id, cycle_key) references cycle (organisation_id, key),
  foreign key (organisation_id, facilitator_id) references person (organisation_id, id),
  foreign key (organisation_id, co_facilitator_id) references person (organisation_id, id),
  check ((state = 'planned') = (started_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index review_closed on review (organisation_id, closed_at desc) where closed_at is not null;

create table agenda_item (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('opening', 'notices', 'team', 'topics', 'wins', 'close', 'other')),
  title text not null,
  team_id uuid,
  minutes integer not null,
  absent boolean not null default false,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id)
);
create unique index agenda_item_team on agenda_item (organisation_id, review_id, team_id);

-- Every order that was drawn, taken from the rota or set by hand.
create table order_draw (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  mode text not null check (mode in ('draw', 'rota', 'hand')),
  seed text not null,
  weights_before jsonb not null,
  weights_after jsonb not null,
  team_order jsonb not null,
  drawn_by text not null,
  drawn_at timestamptz not null,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);

-- What the room shows that is not a list; the row's lock puts the events of a review in one order.
create table room (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  clock jsonb not null,
  spotlight jsonb,
  -- Of the last event.
  sequence bigint not null default 0,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);

create table review_event (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  part text not null,
  key text,
  value jsonb,
  primary key (organisation_id, review_id, sequence),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);

-- The facilitator's seat is a lease; every change of it is logged.
create table facilitator_seat (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  holder_id uuid not null,
  since timestamptz not null,
  offered_to_id uuid,
  offered_at timestamptz,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, holder_id) references person (organisation_id, id),
  foreign key (organisation_id, offered_to_id) references person (organisation_id, id)
);
create table facilitator_seat_change (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('taken', 'offered', 'accepted', 'declined', 'withdrawn', 'taken-over')),
  person_name text not null,
  other_name text,
  at timestamptz not null,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);

-- One open page; seen_at is renewed by the process that holds its stream.
create table room_presence (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  device text not null,
  person_id uuid not null,
  view text not null check (view in ('facilitator', 'room', 'phone')),
  connected_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, review_id, device),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index room_presence_person on room_presence (organisation_id, review_id, person_id);

create table attendance (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  person_id uuid not null,
  arrived_at timestamptz not null,
  -- Whose device speaks for this person; null with a device of one's own.
  through_person_id uuid,
  primary key (organisation_id, review_id, person_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

create table raised_hand (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  raised_at timestamptz not null,
  ended_at timestamptz,
  called boolean not null default false,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index raised_hand_up on raised_hand (organisation_id, review_id, person_id) where ended_at is null;

-- A quiet question has no author anywhere: the check keeps it so.
create table review_question (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  team_id uuid,
  metric_id uuid,
  text text not null,
  quiet boolean not null,
  asked_by text,
  asked_ahead boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'answered', 'set-aside')),
  position bigint generated always as identity,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id),
  check (quiet = (asked_by is null))
);

create table pace_vote (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  person_id uuid not null,
  pace text not null check (pace in ('slower', 'fine', 'faster')),
  primary key (organisation_id, review_id, person_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- “Same here” and “we can help”, said by a team of another team's line.
create table reaction (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('same-here', 'can-help')),
  team_id uuid not null,
  item_id uuid not null,
  metric_id uuid,
  said_by text not null,
  said_at timestamptz not null,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id)
);
create unique index reaction_once on reaction
  (organisation_id, review_id, item_id, team_id, kind, metric_id) nulls not distinct;

-- What was written down in the room; the thing itself stands in its own slice.
create table capture (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('action', 'topic', 'win', 'tech-share', 'help', 'investigation')),
  subject_id uuid not null,
  text text not null,
  item_id uuid,
  team_id uuid,
  metric_id uuid,
  captured_by text not null,
  captured_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id)
);

-- How often people spoke, for the facilitator alone; deleted when the review is closed.
create table voice (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  person_id uuid not null,
  times integer not null,
  primary key (organisation_id, review_id, person_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

create table value_score (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  person_id uuid not null,
  score integer not null check (score between 1 and 5),
  primary key (organisation_id, review_id, person_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- A screen that shows the wall: opened by a code of six digits, then held by a secret of its own.
create table wall (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  code_hash text,
  code_expires_at timestamptz not null,
  secret_hash text,
  paired_at timestamptz,
  ended_at timestamptz,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);
create unique index wall_code on wall (code_hash) where code_hash is not null;
create unique index wall_secret on wall (secret_hash) where secret_hash is not null;

create table process_change (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  review_id uuid,
  text text not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id)
);

-- What a review came to, as it was when it was closed.
create table review_summary (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  content jsonb not null,
  sent_at timestamptz,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);
