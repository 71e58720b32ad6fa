create table classroom (
    id uuid primary key,
    name varchar(200) not null,
    school_year varchar(20) not null,
    teacher_id uuid not null references person,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null
);
create index classroom_by_teacher on classroom (teacher_id);

create table classroom_pupil (
    id uuid primary key,
    classroom_id uuid not null references classroom,
    place integer not null,
    citizen_id uuid not null references citizen,
    unique (classroom_id, place)
);
