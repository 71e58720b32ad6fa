-- the verb that a statement had, and the version of the table of verbs that gave it its meaning; 0 is the table that comes with the product
alter table evidence add column verb varchar default '' not null;
alter table evidence add column verb_version integer default 0 not null;
-- which of several attempts counts, as its rule says
alter table evidence add column attempts varchar(10) default 'BEST' not null;
-- whether verbs and rules as they are now still count it
alter table evidence add column meant boolean default true not null;

-- how far a reader has ever come: below that it reads again
alter table reader_position add column furthest bigint default 0 not null;
update reader_position set furthest = position where position > 0;
-- read all statements again: how each was read is kept now
update reader_position set position = 0 where reader = 'statements';
