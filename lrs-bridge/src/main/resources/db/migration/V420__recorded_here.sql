-- Statements that people record here themselves, written down before they are stored: a platform can forge what a
-- statement says, and not that it is in this table.
create table recorded_here (
    statement_id uuid primary key,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    competency varchar(100) not null,
    kind varchar(20) not null
);
