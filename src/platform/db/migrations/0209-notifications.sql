-- Mail on its way: queued in the transaction of the write that it tells of, sent by a job afterwards.
create table mail_message (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  -- What the message is about, so that it is sent once to each recipient; null where that cannot repeat.
  key text,
  -- What a person may switch off; null for what always goes out.
  kind text check (kind in ('pre-read', 'reminder', 'summary')),
  person_id uuid,
  to_name text not null,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
  calendar_content text,
  outcome text not null check (outcome in ('queued', 'sent', 'failed', 'not-set-up')),
  queued_at timestamptz not null,
  -- When it is tried next.
  due_at timestamptz not null,
  -- A process is speaking to the mail server until then at the latest.
  held_until timestamptz,
  attempts integer not null default 0,
  failure text not null default '',
  sent_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((calendar_method is null) = (calendar_content is null)),
  check ((outcome = 'sent') = (sent_at is not null))
);
create unique index mail_message_key on mail_message (organisation_id, key, to_address)
  where key is not null;
-- Of all organisations: what is due, what is old.
create index mail_message_due on mail_message (due_at) where outcome = 'queued';
create index mail_message_queued on mail_message (queued_at);

-- The mails that a person does not want.
create table mail_opt_out (
  organisation_id uuid not null references organisation (id) on delete cascade,
  person_id uuid not null,
  kind text not null check (kind in ('pre-read', 'reminder', 'summary')),
  since timestamptz not null,
  primary key (organisation_id, person_id, kind),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
