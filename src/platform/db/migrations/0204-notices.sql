-- Notices to all developers, or to those of some teams.
create table notice (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  title text not null,
  text text not null,
  severity text not null check (severity in ('information', 'important', 'urgent')),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  for_all boolean not null,
  effective_on date not null,
  expires_on date,
  -- The metric that shows whether a team is there yet; without bounds the team's own target counts.
  metric_id uuid,
  proof_lower double precision,
  proof_upper double precision,
  written_by text not null,
  written_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, metric_id) references metric (organisation_id, id),
  check (expires_on is null or expires_on >= effective_on),
  check (metric_id is not null or (proof_lower is null and proof_upper is null)),
  check (state = 'draft' or published_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index notice_effective on notice (organisation_id, effective_on desc, id desc);
-- Of all organisations: whose teams may have to be reminded.
create index notice_published on notice (effective_on) where state = 'published';

-- The audience where it is not everybody.
create table notice_team (
  organisation_id uuid not null references organisation (id) on delete cascade,
  notice_id uuid not null,
  team_id uuid not null,
  primary key (organisation_id, notice_id, team_id),
  foreign key (organisation_id, notice_id) references notice (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);

-- Goes with the organisation directly, because it must be gone before the person is looked for.
create table notice_acknowledgement (
  organisation_id uuid not null references organisation (id) on delete cascade,
  notice_id uuid not null,
  team_id uuid not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (organisation_id, notice_id, team_id),
  foreign key (organisation_id, notice_id) references notice (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, by_id) references person (organisation_id, id)
);

-- Occasion: the day that the rule gives, or the request of the person who reminded by hand.
create table notice_reminder (
  organisation_id uuid not null references organisation (id) on delete cascade,
  notice_id uuid not null,
  team_id uuid not null,
  occasion text not null,
  recipients integer not null,
  reminded_by text not null,
  reminded_at timestamptz not null,
  primary key (organisation_id, notice_id, team_id, occasion),
  foreign key (organisation_id, notice_id) references notice (organisation_id, id) on delete cascade,
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);
