-- who helps in which class: they tick its list, and see nothing else of it
create table classroom_volunteer (
    id uuid primary key,
    classroom_id uuid not null references classroom,
    person_id uuid not null references person,
    assigned_by varchar(200) not null,
    assigned_at timestamp with time zone not null,
    unique (classroom_id, person_id)
);
create index classroom_volunteer_by_person on classroom_volunteer (person_id);
