-- who recorded what of a pupil here, and why; the statement itself is among all others
create table recorded_act (
    statement_id uuid primary key,
    classroom_id uuid not null references classroom,
    citizen_id uuid not null references citizen,
    competency varchar(100) not null,
    kind varchar(20) not null,
    reason varchar(1000) not null,
    recorded_by uuid not null,
    recorded_name varchar(200) not null,
    recorded_at timestamp with time zone not null,
    -- by whom and when it was taken back; empty and 1970 while it stands
    withdrawn_name varchar(200) default '' not null,
    withdrawn_at timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null
);
create index recorded_act_by_citizen on recorded_act (citizen_id, competency);

-- what stands in the class's QR: whoever scans it and is signed in may record who was there
create table attendance_token (
    classroom_id uuid primary key references classroom,
    token varchar(60) not null unique
);
