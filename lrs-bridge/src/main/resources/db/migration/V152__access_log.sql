-- who looked at whose data, or took it along
create table access_log (
    id uuid primary key,
    seen timestamp with time zone not null,
    who varchar(200) not null,
    act varchar(60) not null,
    subject varchar(300) not null
);
create index access_log_by_time on access_log (seen);
