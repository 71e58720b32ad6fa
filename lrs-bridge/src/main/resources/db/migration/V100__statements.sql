-- One row: the last position and the last moment given out. Whoever stores statements locks it first, so positions
-- become visible in their own order (docs/adr/0001).
create table feed_head (
    id integer primary key,
    position bigint not null,
    stored timestamp with time zone not null
);
insert into feed_head (id, position, stored) values (1, 0, timestamp with time zone '2000-01-01 00:00:00+00');

create table statement (
    position bigint primary key,
    id uuid not null unique,
    -- the first sixteen bytes of the SHA-256 of what they name: short, and an IRI has no upper length
    actor_key uuid not null,
    verb_key uuid not null,
    object_key uuid not null,
    -- the nil UUID where there is none
    registration uuid not null,
    stored timestamp with time zone not null,
    occurred timestamp with time zone not null,
    version varchar(8) not null,
    authority varchar(2000) not null,
    voids uuid not null,
    voided boolean not null,
    -- as received, byte for byte
    received bytea not null
);
create index statement_by_actor on statement (actor_key, position);
create index statement_by_verb on statement (verb_key, position);
create index statement_by_object on statement (object_key, position);
create index statement_by_registration on statement (registration, position);
create index statement_by_voids on statement (voids);
create index statement_by_stored on statement (stored);
