-- A version is never changed; the next one comes through a proposal that was adopted.
create table agreement_version (
  organisation_id uuid not null references organisation (id) on delete cascade,
  number integer not null check (number >= 1),
  content jsonb not null,
  why text not null,
  -- Null for a version that was published directly: the first.
  proposal_id uuid,
  proposed_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (organisation_id, number),
  foreign key (organisation_id, proposed_by) references person (organisation_id, id),
  foreign key (organisation_id, published_by) references person (organisation_id, id)
);

create table agreement_signature (
  organisation_id uuid not null references organisation (id) on delete cascade,
  person_id uuid not null,
  number integer not null,
  signed_at timestamptz not null,
  primary key (organisation_id, person_id, number),
  foreign key (organisation_id, number) references agreement_version (organisation_id, number) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

create table proposal (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('agreement', 'template')),
  title text not null,
  why text not null,
  change jsonb not null,
  base_version integer not null,
  -- Counts texts: a stance holds for the text that it was taken on.
  revision integer not null default 1,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  edited_at timestamptz,
  state text not null default 'open' check (state in ('open', 'adopted', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  decision_rule text check (decision_rule in ('no-against', 'facilitator')),
  decision_reason text not null default '',
  adopted_version integer,
  primary key (organisation_id, id),
  foreign key (organisation_id, proposed_by) references person (organisation_id, id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'open') = (decided_by is null)),
  check ((state = 'adopted') = (decision_rule is not null)),
  check ((state = 'adopted') = (adopted_version is not null))
);
create index proposal_newest on proposal (organisation_id, proposed_at desc, id desc);
create index proposal_open on proposal (organisation_id, proposed_at desc, id desc) where state = 'open';

create table proposal_stance (
  organisation_id uuid not null references organisation (id) on delete cascade,
  proposal_id uuid not null,
  person_id uuid not null,
  stance text not null check (stance in ('support', 'neutral', 'against')),
  comment text not null,
  revision integer not null,
  taken_at timestamptz not null,
  primary key (organisation_id, proposal_id, person_id),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

create table proposal_comment (
  organisation_id uuid not null references organisation (id) on delete cascade,
  proposal_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  text text not null,
  commented_at timestamptz not null,
  primary key (organisation_id, proposal_id, id),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
