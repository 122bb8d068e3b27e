-- When a connection's turn comes; whoever takes a turn moves it on first, so that no other one does.
alter table connection add column due_at timestamptz not null default now();
-- A source said when to come back: it is left alone until then.
alter table connection add column rests_until timestamptz;

-- Who inserts the running row has claimed the query for that cycle.
create unique index collection_running on collection (organisation_id, query_id, cycle_key)
  where outcome = 'running';
create index collection_cycle on collection (organisation_id, query_id, cycle_key, id desc);
create index collection_complete on collection (organisation_id, query_id, cycle_key) where complete;
create index collection_started on collection (organisation_id, connection_id, started_at);
