-- A draft is stale while its revision is ahead of the one that its lines were written from: whoever
-- changes what it rests on counts up, whoever writes lines says which revision it saw.
alter table report drop column stale;
alter table report add column revision integer not null default 1;
alter table report add column lines_revision integer not null default 0;
-- The lines as lists of reports show them: the JSON text that is answered, kept uncompressed.
alter table report add column summary text not null default '[]';
alter table report alter column summary set storage external;
