-- Accounts and their sessions belong to a person in the world; everything below `organisation` is sealed
-- by it: each key and index starts with organisation_id.
create table account (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_account on session (account_id);

create table credential (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credential_account on credential (account_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  time_zone text not null,
  currency text not null,
  sample boolean not null default false,
  created_at timestamptz not null
);

create table person (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  account_id text references account (id) on delete set null,
  name text not null,
  email text not null,
  role text not null check (role in
    ('administrator', 'architect', 'principal-engineer', 'delivery-lead', 'engineer', 'sponsor')),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, id)
);
create unique index person_email on person (organisation_id, email);
create unique index person_account on person (organisation_id, account_id);
create index account_person on person (account_id);

create table invitation (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  secret_hash text not null unique,
  email text not null,
  role text not null,
  team_slugs text[] not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, invited_by) references person (organisation_id, id)
);

create table audit_entry (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_name text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  primary key (organisation_id, id)
);

create table idempotency_key (
  organisation_id uuid not null references organisation (id) on delete cascade,
  key text not null,
  actor_id text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, actor_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Failed sign-ins, as the rate limiter's library wants it.
create table attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
