create table team (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  slug text not null,
  name text not null,
  purpose text not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);
create index team_name on team (organisation_id, name, id);

create table workload (
  organisation_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  slug text not null,
  name text not null,
  description text not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, team_id, slug),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);

create table membership (
  organisation_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('principal-engineer', 'delivery-lead', 'engineer')),
  since timestamptz not null,
  primary key (organisation_id, team_id, person_id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create index membership_person on membership (organisation_id, person_id);

create table api_token (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  name text not null,
  scope text not null check (scope in ('read', 'push', 'full')),
  team_id uuid,
  secret_hash text not null unique,
  prefix text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id) on delete cascade
);
