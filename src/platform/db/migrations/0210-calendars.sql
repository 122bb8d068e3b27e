-- Addresses at which a calendar program reads an organisation's calendar for one person. The address is
-- the secret; its hash alone is kept.
create table calendar_feed (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  with_notices boolean not null default false,
  secret_hash text not null unique,
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create index calendar_feed_person on calendar_feed (organisation_id, person_id)
  where revoked_at is null;
