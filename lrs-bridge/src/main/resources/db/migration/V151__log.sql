-- the log as it is published (C2SP tlog-tiles): how many entries are in the tiles, and the tiles
create table log_head (
    id integer primary key,
    hashed bigint not null
);
insert into log_head (id, hashed) values (1, 0);

create table log_tile (
    -- level/number
    id varchar(40) primary key,
    -- up to 256 hashes of 32 bytes
    hashes bytea not null
);

create table log_checkpoint (
    tree_size bigint primary key,
    note varchar(4000) not null,
    signed timestamp with time zone not null
);
create index log_checkpoint_by_time on log_checkpoint (signed);

-- every key that ever signed a checkpoint, as verifiers read it
create table log_key (
    written varchar(500) primary key,
    position integer not null unique
);

create table log_push (
    destination varchar(500) primary key,
    pushed_size bigint not null,
    -- the beginning of 1970 means never
    pushed timestamp with time zone not null,
    claimed timestamp with time zone not null,
    failure varchar(500) not null
);

create index audit_entry_by_digest on audit_entry (sha256);
