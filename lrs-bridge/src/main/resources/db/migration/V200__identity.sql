create table platform_credential (
    id uuid primary key,
    name varchar(100) not null unique,
    secret_hash varchar(300) not null,
    permissions varchar(500) not null,
    xapi_version varchar(8) not null,
    authority varchar(2000) not null,
    revoked boolean not null
);

create table person (
    id uuid primary key,
    name varchar(100) not null unique,
    full_name varchar(200) not null,
    secret_hash varchar(300) not null,
    person_role varchar(20) not null
);

create table sign_in (
    -- the SHA-256 of the token in the cookie
    token_hash varchar(64) primary key,
    person_id uuid not null references person,
    expires timestamp with time zone not null
);

create table citizen (
    id uuid primary key,
    full_name varchar(200) not null,
    birth_year integer not null
);

create table citizen_audience (
    citizen_id uuid not null references citizen,
    audience varchar(50) not null,
    primary key (citizen_id, audience)
);

-- links are read in their order, like statements
create table link_head (
    id integer primary key,
    position bigint not null
);
insert into link_head (id, position) values (1, 0);

create table account_link (
    account_key uuid primary key,
    account varchar(4000) not null,
    citizen_id uuid not null references citizen,
    linked_by varchar(200) not null,
    linked_at timestamp with time zone not null,
    position bigint not null unique
);
create index account_link_by_citizen on account_link (citizen_id);
