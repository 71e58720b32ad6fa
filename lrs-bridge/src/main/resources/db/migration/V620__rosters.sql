-- a roster from its upload to its end; it lies here so that any node can go on with it
create table roster_import (
    id uuid primary key,
    made_by uuid not null,
    made_name varchar(200) not null,
    made_at timestamp with time zone not null,
    file_name varchar(300) not null,
    content bytea not null,
    -- whom and what the classes are for
    teacher_id uuid not null references person,
    school_year varchar(20) not null,
    class_name varchar(200) not null,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null,
    platform varchar(1000) not null,
    state varchar(20) not null,
    total integer not null,
    done integer not null,
    -- when it last got on
    touched timestamp with time zone not null
);
