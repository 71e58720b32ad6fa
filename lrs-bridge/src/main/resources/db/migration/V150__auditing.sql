create table audit_head (
    id integer primary key,
    entries bigint not null
);
insert into audit_head (id, entries) values (1, 0);

create table audit_entry (
    entry_index bigint primary key,
    kind varchar(40) not null,
    sha256 varchar(64) not null
);
