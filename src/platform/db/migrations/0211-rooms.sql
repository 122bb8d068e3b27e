-- Whether the room was last told that this person is here, so that what is stored and what events said
-- are the same.
alter table attendance add column told_here boolean not null default false;
create index attendance_told_here on attendance (organisation_id, review_id) where told_here;

-- A page names its device, and two people may name theirs alike.
alter table room_presence drop constraint room_presence_pkey;
alter table room_presence add primary key (organisation_id, review_id, person_id, device);
drop index room_presence_person;
create index room_presence_open on room_presence (organisation_id, review_id) where left_at is null;

alter table capture add column captured_by_id uuid;
alter table capture add foreign key (organisation_id, captured_by_id)
  references person (organisation_id, id);

-- Presses of “more time” that were counted already.
create table added_minutes (
  organisation_id uuid not null references organisation (id) on delete cascade,
  review_id uuid not null,
  id uuid not null,
  primary key (organisation_id, review_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id) on delete cascade
);
