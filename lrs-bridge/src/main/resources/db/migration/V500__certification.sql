-- every key that was ever used; none is deleted, so that old certificates stay verifiable
create table signing_key (
    public_key varchar(100) primary key,
    position integer not null unique,
    trusted boolean not null
);

-- the register (sổ gốc): the year it is in and the last number given out; and the list that takes new certificates
create table register_head (
    id integer primary key,
    register_year integer not null,
    last_number integer not null,
    status_list integer not null,
    status_used integer not null
);
insert into register_head (id, register_year, last_number, status_list, status_used) values (1, 0, 0, 1, 0);

create table certificate (
    id uuid primary key,
    citizen_id uuid not null references citizen,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null,
    register_year integer not null,
    register_number integer not null,
    status_list integer not null,
    status_index integer not null,
    issued timestamp with time zone not null,
    revoked boolean not null,
    -- the signed credential, byte for byte as it was logged
    credential bytea not null,
    unique (citizen_id, curriculum_code, curriculum_version, audience),
    unique (register_year, register_number),
    unique (status_list, status_index)
);
