-- Counted up whenever a measurement of the point's cycle changes, so that whoever rolls the point up
-- can tell, when writing it back, whether something came in between.
alter table point add column revision integer not null default 1;
