-- One row: the last position and the last moment given out. Whoever stores statements locks it first, so positions
-- become visible in their own order (docs/adr/0001).
create table feed_head (
    id integer primary key,
    position bigint not null,
    stored timestamp with time zone not null
);
insert into feed_head (id, position, stored) values (1, 0, timestamp with time zone '2000-01-01 00:00:00+00');

-- One row for each storing commit: all its statements share the moment, and since and until become positions.
create table feed_commit (
    stored timestamp with time zone primary key,
    -- of its last statement
    position bigint not null
);

-- Whose statements: the credential that sent them and the authority they were stamped with.
create table statement_source (
    id integer primary key,
    credential uuid not null,
    authority varchar(2000) not null,
    -- the authority's own agent, or the nil UUID
    authority_key uuid not null
);

create table statement (
    position bigint primary key,
    id uuid not null unique,
    -- the first sixteen bytes of the SHA-256 of what they name: short, and an IRI has no upper length
    actor_key uuid not null,
    verb_key uuid not null,
    object_key uuid not null,
    source integer not null,
    stored timestamp with time zone not null,
    version varchar(8) not null,
    voided boolean not null,
    -- the length of what was received, so that a page can be cut before it is loaded
    size integer not null,
    -- what the text lacks of what is answered, see TextGaps
    gaps integer not null,
    -- as received, byte for byte
    received bytea not null
);
create index statement_by_actor on statement (actor_key, position);
create index statement_by_verb on statement (verb_key, position);
create index statement_by_object on statement (object_key, position);
create index statement_by_object_and_verb on statement (object_key, verb_key, position);
create index statement_by_source on statement (source, position);

-- What a statement is found by besides the three of its row: its registration, whom and what else it touches, and all
-- that a statement which it points to is found by.
create table statement_key (
    found_by uuid not null,
    position bigint not null,
    primary key (found_by, position)
);

-- Statements whose object is another statement; that one may arrive later.
create table statement_target (
    target uuid not null,
    position bigint not null,
    voids boolean not null,
    primary key (target, position)
);

-- The content of attachments, once for each hash.
create table attachment (
    sha2 varchar(128) primary key,
    size bigint not null
);
create table attachment_chunk (
    sha2 varchar(128) not null,
    number integer not null,
    content bytea not null,
    primary key (sha2, number)
);
