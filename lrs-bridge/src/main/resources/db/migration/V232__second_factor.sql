create table second_factor (
    person_id uuid primary key references person,
    -- the secret, sealed with AES-GCM to its person
    sealed varchar(300) not null,
    since timestamp with time zone not null,
    -- the step of time whose code was taken last: neither it nor one before it is taken again
    last_step bigint not null,
    -- wrong codes in a row, and until when none is looked at; 1970 stands for never
    failures integer default 0 not null,
    locked_until timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null
);

create table recovery_code (
    -- the SHA-256 of the person and the code
    code_hash varchar(64) primary key,
    person_id uuid not null references person
);
create index recovery_code_by_person on recovery_code (person_id);
