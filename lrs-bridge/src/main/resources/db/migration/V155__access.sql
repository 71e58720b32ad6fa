-- who looked at personal data that is otherwise hidden, or took it away as a file
create table access_entry (
    id uuid primary key,
    happened timestamp with time zone not null,
    person_id uuid not null,
    person_name varchar(200) not null,
    what varchar(40) not null,
    subject_id uuid not null,
    reason varchar(500) not null
);
create index access_entry_by_subject on access_entry (subject_id, happened);
